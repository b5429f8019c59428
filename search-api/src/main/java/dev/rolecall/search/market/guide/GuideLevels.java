package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.MarketAggregations;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.CareerStep.SkillShift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The career path of a guide's role: its levels, from junior to lead, that have enough jobs.
record GuideLevels(GuideCounts counts) {
  private static final int SHIFTS = 4;
  private static final long MIN_SHIFT_PERCENT = 3;

  List<CareerStep> steps() {
    List<CareerStep> steps = new ArrayList<>();
    CountedJobs before = null;
    for (Seniority level : GuideTopic.LEVELS) {
      CountedJobs group = counts.levels().group(GuideAggregations.LEVELS, level.name());
      if (group.jobs() >= GuideFigures.MIN_JOBS) {
        steps.add(step(level, group, before));
        before = group;
      }
    }
    return List.copyOf(steps);
  }

  private CareerStep step(Seniority level, CountedJobs group, @Nullable CountedJobs before) {
    Map<String, Long> years = group.counts(GuideAggregations.YEARS);
    return new CareerStep(
        level.name(),
        SeniorityText.label(level),
        counts.topic().withLevel(level).search(),
        group.jobs(),
        Medians.jobs(years),
        Medians.of(years),
        PayQuartiles.of(MarketAggregations.pay(group)).orElse(null),
        before == null ? List.of() : shifts(group, before));
  }

  private static List<SkillShift> shifts(CountedJobs group, CountedJobs before) {
    Map<String, Long> jobsBefore = before.counts(GuideAggregations.SKILLS);
    List<SkillShift> shifts = new ArrayList<>();
    group
        .counts(GuideAggregations.SKILLS)
        .forEach(
            (id, jobs) ->
                shifts.add(
                    new SkillShift(
                        id,
                        GuideSkillNames.of(id),
                        Math.round(100.0 * jobs / group.jobs()),
                        Math.round(100.0 * jobsBefore.getOrDefault(id, 0L) / before.jobs()))));
    return shifts.stream()
        .filter(shift -> shift.percent() - shift.percentBefore() >= MIN_SHIFT_PERCENT)
        .sorted(
            Comparator.<SkillShift>comparingLong(s -> s.percentBefore() - s.percent())
                .thenComparing(SkillShift::id))
        .limit(SHIFTS)
        .toList();
  }
}
