package dev.rolecall.match.judge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The skills that would qualify a person for more jobs, in the order of learning.
///
/// Only jobs that fit the person in everything but skills are counted ([LearningScan]). A job is
/// open to the person when they have all of its required skills, of five or more required skills
/// all but a fifth; or, if it requires none, half of the technologies that it mentions. Skills that
/// every software engineer has are left out.
///
/// @param jobs the open jobs that fit in everything but skills
/// @param open those of them that are open to the person already
/// @param share 1 when every open job was compared; n when one of n was, and all counts are
///   multiplied by n
/// @param steps empty when no skill adds jobs
public record LearningPath(LearningGoal goal, int jobs, int open, int share, List<Step> steps) {
  /// The maximum number of skills of a path.
  public static final int MAX_STEPS = 6;

  /// The median pay of fewer jobs is not shown.
  public static final int MIN_PAID_JOBS = 10;

  static final int MAX_EXAMPLES = 3;

  public LearningPath {
    steps = List.copyOf(steps);
  }

  /// One skill.
  ///
  /// @param buildsOn skills of the person, or of earlier steps, that it builds on
  /// @param preparesFor the later step that this one is needed for; null when it is chosen for the
  ///   jobs that it adds
  /// @param chosenFor JOBS on a path for PAY when too few of the additional jobs state pay
  /// @param opens how many more jobs the person qualifies for after this step
  /// @param openAfter how many jobs the person qualifies for in total after this step
  /// @param medianPay per year, of the additional jobs that state pay; null when fewer than
  ///   [#MIN_PAID_JOBS] do
  /// @param statePay how many of the additional jobs state pay
  /// @param examples some of the additional jobs, the best fitting first
  /// @param text a sentence that is addressed to the person
  public record Step(
      SkillId skill,
      String name,
      List<String> buildsOn,
      @Nullable String preparesFor,
      LearningGoal chosenFor,
      int opens,
      int openAfter,
      @Nullable Money medianPay,
      int statePay,
      List<Example> examples,
      String text) {
    public Step {
      buildsOn = List.copyOf(buildsOn);
      examples = List.copyOf(examples);
    }
  }

  public record Example(JobId jobId, String title, String company) {}
}
