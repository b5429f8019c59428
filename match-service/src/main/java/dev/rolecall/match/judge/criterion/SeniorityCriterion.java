package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How senior the job is. One step off is half right; from three steps on it is another career.
final class SeniorityCriterion implements Criterion {
  private static final int ONE_STEP = 50;
  private static final int TWO_STEPS = 15;
  private static final int TOO_FAR = 3;

  @Override
  public String name() {
    return "seniority";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    SeniorityRange range = person.profile().seniority();
    if (range == null || (known(range.min()) == null && known(range.max()) == null)) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<Seniority> stated =
        Opening.orEmpty(job.facts().seniority()).stream()
            .filter(level -> level != Seniority.UNKNOWN)
            .toList();
    int distance = stated.stream().mapToInt(level -> distance(level, range)).min().orElse(-1);
    return switch (distance) {
      case -1 -> CriterionResult.notStated("Level not stated");
      case 0 -> CriterionResult.certain(100, () -> level(stated) + ", as you asked");
      case 1 -> CriterionResult.certain(ONE_STEP, () -> mismatch(stated, range));
      case 2 -> CriterionResult.certain(TWO_STEPS, () -> mismatch(stated, range));
      default -> CriterionResult.veto(() -> mismatch(stated, range));
    };
  }

  /// Steps between a level and the range; 0 within it.
  private static int distance(Seniority level, SeniorityRange range) {
    Seniority min = known(range.min());
    Seniority max = known(range.max());
    boolean reaches = min == null || level.compareTo(min) >= 0;
    boolean within = max == null || level.compareTo(max) <= 0;
    if (reaches && within) {
      return 0;
    }
    int below = min == null ? 0 : step(min) - step(level);
    int above = max == null ? 0 : step(level) - step(max);
    return Math.clamp(Math.max(below, above), 1, TOO_FAR);
  }

  /// Where a level stands on the ladder: leading a team is as far up as working at staff level.
  private static int step(Seniority level) {
    return switch (level) {
      case INTERN -> 0;
      case JUNIOR -> 1;
      case MID -> 2;
      case SENIOR -> 3;
      case STAFF, LEAD, UNKNOWN -> 4;
      case PRINCIPAL, MANAGER -> 5;
      case DIRECTOR -> 7;
      case EXECUTIVE -> 8;
    };
  }

  private static @Nullable Seniority known(@Nullable Seniority level) {
    return level == Seniority.UNKNOWN ? null : level;
  }

  private static String level(List<Seniority> levels) {
    String text = Phrases.capitalize(SeniorityText.of(levels));
    return text.endsWith("level") ? text : text + " level";
  }

  private static String mismatch(List<Seniority> stated, SeniorityRange range) {
    return level(stated) + "; you asked for " + requested(range);
  }

  private static String requested(SeniorityRange range) {
    Seniority min = known(range.min());
    Seniority max = known(range.max());
    if (min == null) {
      return max == null ? "any level" : SeniorityText.of(max) + " or lower";
    }
    return max == null
        ? SeniorityText.of(min) + " or higher"
        : SeniorityText.of(min) + " to " + SeniorityText.of(max);
  }
}
