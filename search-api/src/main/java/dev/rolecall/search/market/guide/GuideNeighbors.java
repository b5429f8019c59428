package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.MarketAggregations;
import dev.rolecall.search.market.PayQuartiles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The roles whose jobs name the most similar skills, at the same level and in the same country.
record GuideNeighbors(GuideCounts counts) {
  private static final int ROLES = 5;
  private static final int SHARED = 5;
  private static final int ADDITIONAL = 3;
  private static final long MIN_SHARED_PERCENT = 10;
  private static final long MIN_ADDITIONAL_PERCENT = 5;

  List<NeighboringRole> roles() {
    String own = counts.topic().subject().slug();
    CountedJobs here = counts.roles().group(GuideAggregations.ROLES, own);
    return GuideSubject.all().stream()
        .filter(subject -> subject.getClass() == counts.topic().subject().getClass())
        .filter(subject -> !subject.slug().equals(own))
        .flatMap(subject -> neighbor(subject, here))
        .filter(role -> role.similarity() > 0)
        .sorted(
            Comparator.comparingLong(NeighboringRole::similarity)
                .reversed()
                .thenComparing(NeighboringRole::slug))
        .limit(ROLES)
        .toList();
  }

  private Stream<NeighboringRole> neighbor(GuideSubject subject, CountedJobs here) {
    CountedJobs there = counts.roles().group(GuideAggregations.ROLES, subject.slug());
    if (there.jobs() < GuideFigures.MIN_JOBS) {
      return Stream.of();
    }
    GuideTopic topic = counts.topic().withSubject(subject);
    PayQuartiles pay = PayQuartiles.of(MarketAggregations.pay(there)).orElse(null);
    List<String> shared = shared(topic, here, there);
    return Stream.of(
        new NeighboringRole(
            topic.slug(),
            topic.title(),
            topic.search(),
            there.jobs(),
            similarity(skills(here), skills(there)),
            names(shared),
            names(additional(topic, here, there, shared)),
            pay,
            PayQuartiles.step(PayQuartiles.of(MarketAggregations.pay(here)).orElse(null), pay)));
  }

  private static Map<String, Long> skills(CountedJobs group) {
    return group.counts(GuideAggregations.SKILLS);
  }

  private static long similarity(Map<String, Long> one, Map<String, Long> other) {
    double product = 0;
    for (String id : new TreeSet<>(one.keySet())) {
      product += (double) one.getOrDefault(id, 0L) * other.getOrDefault(id, 0L);
    }
    return product == 0 ? 0 : Math.round(100 * product / (length(one) * length(other)));
  }

  private static double length(Map<String, Long> jobs) {
    return Math.sqrt(jobs.values().stream().mapToDouble(n -> (double) n * n).sum());
  }

  private List<String> shared(GuideTopic topic, CountedJobs here, CountedJobs there) {
    return skills(there).keySet().stream()
        .filter(id -> !isSubjectOfEither(topic, id))
        .filter(id -> Math.min(percent(here, id), percent(there, id)) >= MIN_SHARED_PERCENT)
        .sorted(
            Comparator.<String>comparingLong(id -> -Math.min(percent(here, id), percent(there, id)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHARED)
        .toList();
  }

  private List<String> additional(
      GuideTopic topic, CountedJobs here, CountedJobs there, List<String> shared) {
    return skills(there).keySet().stream()
        .filter(id -> !shared.contains(id))
        .filter(id -> !isSubjectOfEither(topic, id))
        .filter(id -> percent(there, id) - percent(here, id) >= MIN_ADDITIONAL_PERCENT)
        .sorted(
            Comparator.<String>comparingLong(id -> percent(here, id) - percent(there, id))
                .thenComparing(Comparator.naturalOrder()))
        .limit(ADDITIONAL)
        .toList();
  }

  private static List<String> names(List<String> ids) {
    return ids.stream().map(GuideSkillNames::of).toList();
  }

  private boolean isSubjectOfEither(GuideTopic topic, String id) {
    return GuideSkillNames.isSubject(topic, id) || GuideSkillNames.isSubject(counts.topic(), id);
  }

  private static long percent(CountedJobs group, String id) {
    return group.jobs() == 0
        ? 0
        : Math.round(100.0 * skills(group).getOrDefault(id, 0L) / group.jobs());
  }
}
