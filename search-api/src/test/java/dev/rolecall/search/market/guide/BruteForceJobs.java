package dev.rolecall.search.market.guide;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.search.market.BruteForcePay;
import dev.rolecall.search.market.PayQuartiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of jobs, read from the jobs, and how many jobs have them.
final class BruteForceJobs {
  private BruteForceJobs() {}

  static boolean isOf(GuideTopic which, Job job) {
    boolean subject =
        switch (which.subject()) {
          case GuideSubject.Family family -> job.opening().family() == family.family();
          case GuideSubject.Language language ->
              job.opening().backendRelevant()
                  && skillIds(job).anyMatch(language.skill().value()::equals);
        };
    return subject
        && (which.level() == null || levelsOf(job).anyMatch(which.level().name()::equals))
        && (which.country() == null || countries(job).anyMatch(which.country()::equals));
  }

  static boolean isWithin(@Nullable Instant time, Instant from, Instant before) {
    return time != null && !time.isBefore(from) && time.isBefore(before);
  }

  static @Nullable Instant closedAt(Job job) {
    return job.status() == JobStatus.OPEN
        ? null
        : job.postings().stream()
            .map(JobPosting::closed)
            .map(closed -> Objects.requireNonNull(closed).at())
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  static Stream<PayQuartiles> quartiles(List<Job> jobs, boolean fullTimeOnly) {
    List<Long> amounts =
        BruteForcePay.amounts(
            jobs.stream().filter(job -> !fullTimeOnly || BruteForcePay.isFullTime(job)).toList());
    return amounts.size() < 10
        ? Stream.of()
        : Stream.of(
            new PayQuartiles(
                "EUR",
                amounts.size(),
                BruteForcePay.quantile(amounts, 0.25),
                BruteForcePay.quantile(amounts, 0.5),
                BruteForcePay.quantile(amounts, 0.75)));
  }

  static long percent(List<Job> jobs, String id) {
    return Math.round(100.0 * count(jobs, job -> skillIds(job).anyMatch(id::equals)) / jobs.size());
  }

  /// The most frequent values, and how many jobs have each; equal ones by value.
  static Map<String, Long> top(List<Job> jobs, Function<Job, Stream<String>> values, int size) {
    Map<String, Long> counts =
        jobs.stream()
            .flatMap(job -> values.apply(job).distinct())
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    Map<String, Long> top = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .limit(size)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }

  static long count(List<Job> jobs, Predicate<Job> which) {
    return jobs.stream().filter(which).count();
  }

  static boolean isAgency(Job job) {
    return Boolean.TRUE.equals(job.opening().company().agency());
  }

  static Stream<String> levelsOf(Job job) {
    return Opening.orEmpty(job.opening().seniority()).stream().map(Enum::name);
  }

  static Stream<String> modes(Job job) {
    return Opening.orEmpty(job.opening().workModes()).stream().map(Enum::name);
  }

  static Stream<String> types(Job job) {
    return Opening.orEmpty(job.opening().employmentTypes()).stream().map(Enum::name);
  }

  static Stream<String> countries(Job job) {
    return Opening.orEmpty(job.opening().places()).stream()
        .map(Place::country)
        .filter(Objects::nonNull);
  }

  /// The skills that a job names, and those that they imply.
  static Stream<String> skillIds(Job job) {
    return Opening.orEmpty(job.opening().skills()).stream()
        .flatMap(skill -> SkillDictionary.shared().withImplied(skill.id()).stream())
        .map(SkillId::value)
        .distinct();
  }

  static boolean has(Job job, String id, Importance importance) {
    for (SkillRequirement skill : Opening.orEmpty(job.opening().skills())) {
      if (skill.id().value().equals(id) && skill.importance() == importance) {
        return true;
      }
    }
    return false;
  }

  static String name(String id) {
    return SkillDictionary.shared().byId(SkillId.of(id)).orElseThrow().name();
  }

  /// Whether one of the most frequent skills implies this one and as many jobs have it.
  static boolean isRepeated(List<Job> jobs, String id, int size) {
    return top(jobs, BruteForceJobs::skillIds, size).keySet().stream()
        .filter(other -> !other.equals(id))
        .filter(
            other ->
                SkillDictionary.shared().withImplied(SkillId.of(other)).contains(SkillId.of(id)))
        .anyMatch(
            other ->
                jobs.stream()
                    .allMatch(
                        job ->
                            skillIds(job).anyMatch(id::equals)
                                == skillIds(job).anyMatch(other::equals)));
  }

  static boolean isSubject(GuideTopic which, String id) {
    return which.subject() instanceof GuideSubject.Language language
        && language.skill().value().equals(id);
  }

  /// The jobs that are open, of a topic.
  static List<Job> open(List<Job> all, GuideTopic topic) {
    return all.stream()
        .filter(job -> job.status() == JobStatus.OPEN)
        .filter(job -> isOf(topic, job))
        .toList();
  }
}
