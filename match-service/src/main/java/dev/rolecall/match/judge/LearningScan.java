package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Collects the jobs that fit a person in everything but skills: no rule of the profile hides them,
/// and without the criteria of skills they score at least [#MIN_SCORE].
final class LearningScan {
  /// A fair fit.
  private static final int MIN_SCORE = 60;

  private static final Set<String> OF_SKILLS = Set.of("skills", "requirements");

  private final PreparedProfile person;
  private final int share;
  private final RequiredSkills requirements = new RequiredSkills();
  private final List<LearningJob> jobs = new ArrayList<>();

  /// @param size the number of open jobs
  LearningScan(PreparedProfile person, int size) {
    this.person = person;
    this.share = Math.max(1, (size + RuleScan.MAX_JOBS - 1) / RuleScan.MAX_JOBS);
  }

  void add(JobAttributes job, Predicate<String> containsPhrase) {
    boolean compared =
        job.publiclyVisible()
            && (share == 1 || Math.floorMod(job.id().value().hashCode(), share) == 0);
    if (!compared) {
      return;
    }
    JudgedJob judged = new JudgedJob(job, containsPhrase);
    WeightedScore score = new WeightedScore();
    for (WeightedCriterion each : person.criteria().all()) {
      switch (each.criterion().judge(judged, person)) {
        case CriterionResult.Vetoed _ -> {
          return;
        }
        case CriterionResult.Scored scored -> {
          if (!OF_SKILLS.contains(each.criterion().name())) {
            score.add(each, scored);
          }
        }
        case CriterionResult.NotApplicable _ -> {}
      }
    }
    if (score.score() >= MIN_SCORE || !hasOtherCriteria(score)) {
      LearningJob.of(job, score.score(), person, requirements).ifPresent(jobs::add);
    }
  }

  /// A profile of skills only has no other criteria; everything else fits.
  private static boolean hasOtherCriteria(WeightedScore score) {
    return score.confidence() > 0;
  }

  PreparedProfile person() {
    return person;
  }

  RequiredSkills requirements() {
    return requirements;
  }

  List<LearningJob> jobs() {
    return jobs;
  }

  int share() {
    return share;
  }
}
