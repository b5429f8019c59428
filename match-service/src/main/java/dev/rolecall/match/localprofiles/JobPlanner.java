package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.CompanyBound;
import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.JobTitle;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.WorkPreferences;
import java.util.List;
import java.util.stream.IntStream;

/// Plans how to find the candidates for a job. Safe for use by many threads while no key is added.
final class JobPlanner {
  private final KeyTable keys;
  private final ReferenceData reference;
  private final PlacePlanner places;
  private final SkillPlanner skills;
  private final WeightedCriterion posting;
  private final PreparedProfile anyone;

  JobPlanner(KeyTable keys, ReferenceData reference, Criteria criteria) {
    this.keys = keys;
    this.reference = reference;
    this.places = new PlacePlanner(keys, criteria);
    this.skills = new SkillPlanner(keys, criteria.weights());
    this.posting = ProfileEncoder.named("posting", criteria);
    this.anyone = PreparedProfile.of(Prototypes.person(WorkPreferences.ANY), reference, criteria);
  }

  JobPlan plan(JobAttributes job) {
    int[] actions = new int[keys.size()];
    for (String name : CompanyBound.names(job.company(), job.companyName())) {
      Integer key = keys.companies().get(name);
      if (key != null) {
        actions[key] = JobPlan.Action.VETO;
      }
    }
    List<Pay> stated = FloorStep.stated(job.pay());
    return new JobPlan(
        family(job),
        levels(job),
        employment(job),
        FloorStep.above(stated, reference.rates()),
        !stated.isEmpty(),
        Boolean.TRUE.equals(job.clearance()),
        places.plan(job, actions),
        skills.plan(job, actions),
        actions,
        posting(job));
  }

  private static int family(JobAttributes job) {
    boolean other = job.family() == JobFamily.OTHER && job.title().work() == JobTitle.Work.OTHER;
    return Column.family(other ? Column.OTHER_WORK : job.family().ordinal());
  }

  private static int[] levels(JobAttributes job) {
    List<Seniority> stated =
        Opening.orEmpty(job.seniority()).stream()
            .filter(level -> level != Seniority.UNKNOWN)
            .toList();
    boolean forOthersToo =
        stated.equals(List.of(Seniority.INTERN))
            && Opening.orEmpty(job.employmentTypes()).contains(EmploymentType.FULL_TIME);
    return stated.isEmpty() || forOthersToo
        ? new int[] {Column.level(Column.UNSTATED_LEVEL + UnstatedLevel.of(job).ordinal())}
        : stated.stream().distinct().mapToInt(level -> Column.level(level.ordinal())).toArray();
  }

  private static int[] employment(JobAttributes job) {
    return Opening.orEmpty(job.employmentTypes()).stream()
        .filter(type -> type != EmploymentType.UNKNOWN)
        .flatMapToInt(type -> IntStream.of(Column.EMPLOYMENT + type.ordinal()))
        .distinct()
        .toArray();
  }

  private int posting(JobAttributes job) {
    return switch (posting.criterion().judge(new JudgedJob(job, _ -> false), anyone)) {
      case CriterionResult.Scored scored -> Loss.units(posting.weight(), scored.score());
      case CriterionResult.Vetoed _, CriterionResult.NotApplicable _ -> 0;
    };
  }
}
