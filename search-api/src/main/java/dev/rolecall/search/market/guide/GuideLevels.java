package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.MarketAggregations;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.CareerStep.SkillShift;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The career path of a guide's role: its levels, from junior to lead, that have enough jobs.
record GuideLevels(GuideCounts counts) {
  private static final int SHIFTS = 4;
  private static final long MIN_SHIFT_PERCENT = 3;

  List<CareerStep> steps() {
    return GuideTopic.LEVELS.stream().filter(this::hasEnoughJobs).map(this::step).toList();
  }

  private CountedJobs jobs(Seniority level) {
    return counts.levels().group(GuideAggregations.LEVELS, level.name());
  }

  private boolean hasEnoughJobs(Seniority level) {
    return jobs(level).jobs() >= GuideFigures.MIN_JOBS;
  }

  /// The next lower level that has enough jobs. People lead before they are principal engineers, so
  /// lead is compared with senior.
  private @Nullable Seniority before(Seniority level) {
    int end = GuideTopic.LEVELS.indexOf(level == Seniority.LEAD ? Seniority.STAFF : level);
    return GuideTopic.LEVELS.subList(0, end).reversed().stream()
        .filter(this::hasEnoughJobs)
        .findFirst()
        .orElse(null);
  }

  private CareerStep step(Seniority level) {
    CountedJobs group = jobs(level);
    Map<String, Long> years = group.counts(GuideAggregations.YEARS);
    Seniority before = before(level);
    return new CareerStep(
        level.name(),
        SeniorityText.label(level),
        counts.topic().withLevel(level).search(),
        group.jobs(),
        Medians.jobs(years),
        Medians.of(years),
        pay(group),
        before == null ? null : SeniorityText.label(before),
        before == null ? null : PayQuartiles.step(pay(jobs(before)), pay(group)),
        before == null ? List.of() : shifts(group, jobs(before)));
  }

  private static @Nullable PayQuartiles pay(CountedJobs group) {
    return PayQuartiles.of(MarketAggregations.pay(group)).orElse(null);
  }

  private static List<SkillShift> shifts(CountedJobs group, CountedJobs before) {
    Map<String, Long> jobs = group.counts(GuideAggregations.SKILLS);
    Map<String, Long> jobsBefore = before.counts(GuideAggregations.SKILLS);
    return jobs.keySet().stream()
        .filter(id -> jobs.getOrDefault(id, 0L) >= GuideFigures.MIN_JOBS)
        .filter(
            id ->
                ShareDifference.isSignificant(
                    jobs.getOrDefault(id, 0L),
                    group.jobs(),
                    jobsBefore.getOrDefault(id, 0L),
                    before.jobs()))
        .map(
            id ->
                new SkillShift(
                    id,
                    GuideSkillNames.of(id),
                    Math.round(100.0 * jobs.getOrDefault(id, 0L) / group.jobs()),
                    Math.round(100.0 * jobsBefore.getOrDefault(id, 0L) / before.jobs())))
        .filter(shift -> shift.percent() - shift.percentBefore() >= MIN_SHIFT_PERCENT)
        .sorted(
            Comparator.<SkillShift>comparingLong(s -> s.percentBefore() - s.percent())
                .thenComparing(SkillShift::id))
        .limit(SHIFTS)
        .toList();
  }
}
