package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.RepeatedSkills;
import dev.rolecall.search.market.guide.SkillFigures.SkillDemand;
import dev.rolecall.search.market.guide.SkillFigures.SkillPair;
import dev.rolecall.search.market.guide.SkillFigures.SkillTrend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which skills the jobs of a guide name.
record GuideSkills(GuideCounts counts) {
  private static final int DEMAND = 20;
  private static final int TRENDS = 5;
  private static final int PAIRS = 8;

  private static final double MIN_LIFT = 1.2;

  SkillFigures figures() {
    CountedJobs recent = counts.history().filtered(GuideAggregations.RECENT);
    CountedJobs earlier = counts.history().filtered(GuideAggregations.EARLIER);
    List<SkillTrend> trends = trends(recent, earlier);
    return new SkillFigures(
        demand(),
        recent.jobs(),
        earlier.jobs(),
        trends.stream()
            .filter(trend -> trend.change() > 0)
            .sorted(Comparator.comparingDouble(SkillTrend::change).reversed())
            .limit(TRENDS)
            .toList(),
        trends.stream()
            .filter(trend -> trend.change() < 0)
            .sorted(Comparator.comparingDouble(SkillTrend::change))
            .limit(TRENDS)
            .toList(),
        together());
  }

  private List<SkillDemand> demand() {
    Map<String, Long> must = counts.overview().counts(GuideAggregations.REQUIRED);
    Map<String, Long> nice = counts.overview().counts(GuideAggregations.NICE);
    Map<String, Long> all = counts.overview().counts(GuideAggregations.SKILLS);
    return all.entrySet().stream()
        .filter(skill -> !GuideSkillNames.isSubject(counts.topic(), skill.getKey()))
        .filter(skill -> !RepeatedSkills.isRepeated(skill.getKey(), all))
        .limit(DEMAND)
        .map(
            skill ->
                new SkillDemand(
                    skill.getKey(),
                    GuideSkillNames.of(skill.getKey()),
                    skill.getValue(),
                    must.getOrDefault(skill.getKey(), 0L),
                    nice.getOrDefault(skill.getKey(), 0L),
                    GuideSkillNames.search(counts.topic(), skill.getKey())))
        .toList();
  }

  /// By id, so that equal changes have a fixed order.
  private List<SkillTrend> trends(CountedJobs recent, CountedJobs earlier) {
    if (Math.min(recent.jobs(), earlier.jobs()) < GuideFigures.MIN_JOBS) {
      return List.of();
    }
    Map<String, Long> now = recent.counts(GuideAggregations.SKILLS);
    Map<String, Long> before = earlier.counts(GuideAggregations.SKILLS);
    TreeSet<String> ids = new TreeSet<>(now.keySet());
    ids.addAll(before.keySet());
    return ids.stream()
        .flatMap(
            id ->
                trend(
                    id,
                    now.getOrDefault(id, 0L),
                    recent.jobs(),
                    before.getOrDefault(id, 0L),
                    earlier.jobs()))
        .toList();
  }

  private static Stream<SkillTrend> trend(
      String id, long now, long all, long before, long allBefore) {
    if (Math.max(now, before) < GuideFigures.MIN_JOBS) {
      return Stream.of();
    }
    double difference = (double) now / all - (double) before / allBefore;
    double change = Math.round(difference * 1_000) / 10.0;
    return ShareDifference.isSignificant(now, all, before, allBefore) && change != 0
        ? Stream.of(new SkillTrend(id, GuideSkillNames.of(id), now, before, change))
        : Stream.of();
  }

  /// Pairs of one of the most frequent skills and any other. Skills that imply each other always
  /// occur together.
  private List<SkillPair> together() {
    Map<String, Long> all = counts.overview().counts(GuideAggregations.SKILLS);
    List<SkillPair> pairs = new ArrayList<>();
    counts
        .stack()
        .groups(GuideAggregations.STACK)
        .forEach(
            (id, group) ->
                group
                    .counts(GuideAggregations.SKILLS)
                    .forEach((other, jobs) -> pair(id, other, jobs, all).ifPresent(pairs::add)));
    return pairs.stream()
        .distinct()
        .sorted(
            Comparator.comparingDouble(SkillPair::lift)
                .reversed()
                .thenComparing(Comparator.comparingLong(SkillPair::jobs).reversed())
                .thenComparing(SkillPair::id)
                .thenComparing(SkillPair::otherId))
        .limit(PAIRS)
        .toList();
  }

  private Optional<SkillPair> pair(String id, String other, long jobs, Map<String, Long> all) {
    Long withId = all.get(id);
    Long withOther = all.get(other);
    boolean related =
        id.equals(other)
            || GuideSkillNames.isSubject(counts.topic(), id)
            || GuideSkillNames.isSubject(counts.topic(), other)
            || GuideSkillNames.isImplied(id, other);
    if (related || withId == null || withOther == null || jobs < GuideFigures.MIN_JOBS) {
      return Optional.empty();
    }
    double independent = (double) withId * withOther / counts.overview().jobs();
    double lift = Math.round(jobs / independent * 10) / 10.0;
    String first = id.compareTo(other) < 0 ? id : other;
    String second = first.equals(id) ? other : id;
    return lift < MIN_LIFT
        ? Optional.empty()
        : Optional.of(
            new SkillPair(
                first, GuideSkillNames.of(first), second, GuideSkillNames.of(second), jobs, lift));
  }
}
