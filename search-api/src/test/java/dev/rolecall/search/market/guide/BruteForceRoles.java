package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.market.BruteForcePay;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.CareerStep.SkillShift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/// The career path and the similar roles of a guide, by the published rules.
record BruteForceRoles(List<Job> all, GuideTopic topic) {
  List<CareerStep> levels() {
    List<CareerStep> steps = new ArrayList<>();
    List<Job> before = null;
    for (Seniority level : GuideTopic.LEVELS) {
      List<Job> jobs = BruteForceJobs.open(all, topic.withLevel(level));
      if (jobs.size() >= 10) {
        List<Long> years =
            jobs.stream()
                .map(job -> job.opening().experienceYears())
                .filter(range -> range != null && range.min() != null)
                .map(range -> (long) Objects.requireNonNull(range.min()))
                .sorted()
                .toList();
        steps.add(
            new CareerStep(
                level.name(),
                SeniorityText.label(level),
                topic.withLevel(level).search(),
                jobs.size(),
                years.size(),
                BruteForcePay.quantile(years, 0.5),
                BruteForceJobs.quartiles(jobs, true).findFirst().orElse(null),
                before == null ? List.of() : shifts(jobs, before)));
        before = jobs;
      }
    }
    return steps;
  }

  private List<SkillShift> shifts(List<Job> jobs, List<Job> before) {
    return new TreeSet<>(jobs.stream().flatMap(BruteForceJobs::skillIds).toList())
        .stream()
            .map(
                id ->
                    new SkillShift(
                        id,
                        BruteForceJobs.name(id),
                        BruteForceJobs.percent(jobs, id),
                        BruteForceJobs.percent(before, id)))
            .filter(shift -> shift.percent() - shift.percentBefore() >= 3)
            .sorted(
                Comparator.<SkillShift>comparingLong(s -> s.percentBefore() - s.percent())
                    .thenComparing(SkillShift::id))
            .limit(4)
            .toList();
  }

  List<NeighboringRole> neighbors() {
    List<Job> here = BruteForceJobs.open(all, topic);
    List<NeighboringRole> roles = new ArrayList<>();
    for (GuideSubject subject : GuideSubject.all()) {
      GuideTopic other = topic.withSubject(subject);
      List<Job> there = BruteForceJobs.open(all, other);
      boolean comparable =
          subject instanceof GuideSubject.Family == topic.subject() instanceof GuideSubject.Family;
      long similarity = comparable ? similarity(here, there) : 0;
      if (!subject.equals(topic.subject()) && there.size() >= 10 && similarity > 0) {
        PayQuartiles pay = BruteForceJobs.quartiles(there, true).findFirst().orElse(null);
        PayQuartiles own = BruteForceJobs.quartiles(here, true).findFirst().orElse(null);
        roles.add(
            new NeighboringRole(
                other.slug(),
                other.title(),
                other.search(),
                there.size(),
                similarity,
                names(
                    there,
                    other,
                    id ->
                        Math.min(
                            BruteForceJobs.percent(here, id), BruteForceJobs.percent(there, id)),
                    10,
                    5),
                names(
                    there,
                    other,
                    id -> BruteForceJobs.percent(there, id) - BruteForceJobs.percent(here, id),
                    5,
                    3),
                pay,
                pay == null || own == null
                    ? null
                    : Long.valueOf(Math.round(100.0 * pay.median() / own.median() - 100))));
      }
    }
    return roles.stream()
        .sorted(
            Comparator.<NeighboringRole>comparingLong(role -> -role.similarity())
                .thenComparing(NeighboringRole::slug))
        .limit(5)
        .toList();
  }

  private List<String> names(
      List<Job> there, GuideTopic other, Function<String, Long> weight, long min, int limit) {
    return new TreeSet<>(there.stream().flatMap(BruteForceJobs::skillIds).toList())
        .stream()
            .filter(
                id -> !BruteForceJobs.isSubject(topic, id) && !BruteForceJobs.isSubject(other, id))
            .filter(id -> weight.apply(id) >= min)
            .sorted(Comparator.comparingLong(id -> -weight.apply(id)))
            .limit(limit)
            .map(BruteForceJobs::name)
            .toList();
  }

  private static long similarity(List<Job> one, List<Job> other) {
    Map<String, Long> a = BruteForceJobs.top(one, BruteForceJobs::skillIds, 1_000);
    Map<String, Long> b = BruteForceJobs.top(other, BruteForceJobs::skillIds, 1_000);
    double product =
        a.entrySet().stream().mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0L)).sum();
    double lengths =
        Math.sqrt(a.values().stream().mapToDouble(n -> n * n).sum())
            * Math.sqrt(b.values().stream().mapToDouble(n -> n * n).sum());
    return product == 0 ? 0 : Math.round(100 * product / lengths);
  }
}
