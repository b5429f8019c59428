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
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The career path and the similar roles of a guide, by the published rules.
record BruteForceRoles(List<Job> all, GuideTopic topic) {
  /// The levels that each level is compared with, the nearest first.
  private static final Map<Seniority, List<Seniority>> LOWER =
      Map.of(
          Seniority.JUNIOR, List.of(),
          Seniority.MID, List.of(Seniority.JUNIOR),
          Seniority.SENIOR, List.of(Seniority.MID, Seniority.JUNIOR),
          Seniority.STAFF, List.of(Seniority.SENIOR, Seniority.MID, Seniority.JUNIOR),
          Seniority.PRINCIPAL,
              List.of(Seniority.STAFF, Seniority.SENIOR, Seniority.MID, Seniority.JUNIOR),
          Seniority.LEAD, List.of(Seniority.SENIOR, Seniority.MID, Seniority.JUNIOR));

  List<CareerStep> levels() {
    List<CareerStep> steps = new ArrayList<>();
    for (Seniority level : GuideTopic.LEVELS) {
      List<Job> jobs = at(level);
      if (jobs.size() >= 10) {
        Optional<Seniority> before =
            Objects.requireNonNull(LOWER.get(level)).stream()
                .filter(lower -> at(lower).size() >= 10)
                .findFirst();
        PayQuartiles pay = pay(jobs);
        PayQuartiles payBefore = before.map(lower -> pay(at(lower))).orElse(null);
        List<Long> years = years(jobs);
        steps.add(
            new CareerStep(
                level.name(),
                SeniorityText.label(level),
                topic.withLevel(level).search(),
                jobs.size(),
                years.size(),
                BruteForcePay.quantile(years, 0.5),
                pay,
                before.map(SeniorityText::label).orElse(null),
                pay == null || payBefore == null
                    ? null
                    : Long.valueOf(Math.round(100.0 * pay.median() / payBefore.median() - 100)),
                before.map(lower -> shifts(jobs, at(lower))).orElse(List.of())));
      }
    }
    return steps;
  }

  private List<Job> at(Seniority level) {
    return BruteForceJobs.open(all, topic.withLevel(level));
  }

  private static @Nullable PayQuartiles pay(List<Job> jobs) {
    return BruteForceJobs.quartiles(jobs, true).findFirst().orElse(null);
  }

  private static List<Long> years(List<Job> jobs) {
    return jobs.stream()
        .map(job -> job.opening().experienceYears())
        .filter(range -> range != null && range.min() != null)
        .map(range -> (long) Objects.requireNonNull(range.min()))
        .sorted()
        .toList();
  }

  private static List<SkillShift> shifts(List<Job> jobs, List<Job> before) {
    List<SkillShift> shifts = new ArrayList<>();
    for (String id : new TreeSet<>(jobs.stream().flatMap(BruteForceJobs::skillIds).toList())) {
      double n =
          BruteForceJobs.count(jobs, job -> BruteForceJobs.skillIds(job).anyMatch(id::equals));
      double m =
          BruteForceJobs.count(before, job -> BruteForceJobs.skillIds(job).anyMatch(id::equals));
      double pooled = (n + m) / (jobs.size() + before.size());
      double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / jobs.size() + 1.0 / before.size()));
      boolean chance = error == 0 || Math.abs(n / jobs.size() - m / before.size()) / error < 1.96;
      long percent = BruteForceJobs.percent(jobs, id);
      long percentBefore = BruteForceJobs.percent(before, id);
      if (n >= 10 && !chance && percent - percentBefore >= 3) {
        shifts.add(new SkillShift(id, BruteForceJobs.name(id), percent, percentBefore));
      }
    }
    return shifts.stream()
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
        List<String> shared =
            names(
                there,
                other,
                id -> Math.min(BruteForceJobs.percent(here, id), BruteForceJobs.percent(there, id)),
                10,
                5);
        roles.add(
            new NeighboringRole(
                other.slug(),
                other.title(),
                other.search(),
                there.size(),
                similarity,
                shared,
                names(
                    there,
                    other,
                    id ->
                        shared.contains(BruteForceJobs.name(id))
                            ? -1L
                            : BruteForceJobs.percent(there, id) - BruteForceJobs.percent(here, id),
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
