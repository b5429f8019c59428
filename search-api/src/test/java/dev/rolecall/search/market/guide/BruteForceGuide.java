package dev.rolecall.search.market.guide;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.market.BruteForcePay;
import dev.rolecall.search.market.PayDistribution;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.CareerStep.SkillShift;
import dev.rolecall.search.market.guide.GuideFigures.HiringCompany;
import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import dev.rolecall.search.market.guide.GuideFigures.Week;
import dev.rolecall.search.market.guide.PayFigures.PayRow;
import dev.rolecall.search.market.guide.SkillFigures.SkillDemand;
import dev.rolecall.search.market.guide.SkillFigures.SkillPair;
import dev.rolecall.search.market.guide.SkillFigures.SkillTrend;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures of a guide, counted job by job from the jobs themselves, without any code of the
/// figures. Jobs are those that are public.
public record BruteForceGuide(List<Job> all, GuideTopic topic, Instant now) {
  public GuideFigures figures() {
    List<Job> open = open(topic);
    return new GuideFigures(
        now,
        new GuideFigures.Positions(
            open.size(),
            count(open, job -> job.flags().contains(JobFlag.EVERGREEN)),
            count(open, job -> job.flags().contains(JobFlag.REPOST)),
            count(open, BruteForceGuide::isAgency),
            count(open, job -> !Opening.orEmpty(job.opening().pay()).isEmpty())),
        weeks(),
        hiring(open),
        pay(open),
        skills(open),
        levels(),
        neighbors(),
        top(open, job -> Stream.of(job.opening().title()), 10).entrySet().stream()
            .filter(title -> title.getValue() >= 2)
            .map(title -> new ValueCount(title.getKey(), title.getKey(), title.getValue(), ""))
            .toList(),
        values(open, BruteForceGuide::modes, "mode", m -> WorkModeText.label(WorkMode.valueOf(m))),
        values(
            open,
            BruteForceGuide::types,
            "type",
            type -> EmploymentText.label(EmploymentType.valueOf(type))),
        visa(open),
        certifications(open));
  }

  private List<Job> open(GuideTopic which) {
    return all.stream()
        .filter(job -> job.status() == JobStatus.OPEN)
        .filter(job -> isOf(which, job))
        .toList();
  }

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

  private List<Week> weeks() {
    LocalDate monday = now.atZone(ZoneOffset.UTC).toLocalDate();
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.minusDays(1);
    }
    List<Job> ever = all.stream().filter(job -> isOf(topic, job)).toList();
    List<Week> weeks = new ArrayList<>();
    for (int i = 25; i >= 0; i--) {
      Instant from = monday.minusWeeks(i).atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant before = from.plus(Duration.ofDays(7));
      weeks.add(
          new Week(
              monday.minusWeeks(i),
              count(ever, job -> isWithin(job.firstSeenAt(), from, before)),
              count(ever, job -> isWithin(closedAt(job), from, before)),
              count(
                  ever,
                  job ->
                      job.firstSeenAt().isBefore(before)
                          && (closedAt(job) == null || !closedAt(job).isBefore(before)))));
    }
    return weeks.stream()
        .dropWhile(week -> week.firstSeen() + week.closed() + week.open() == 0)
        .toList();
  }

  private static boolean isWithin(@Nullable Instant time, Instant from, Instant before) {
    return time != null && !time.isBefore(from) && time.isBefore(before);
  }

  private static @Nullable Instant closedAt(Job job) {
    return job.status() == JobStatus.OPEN
        ? null
        : job.postings().stream()
            .map(JobPosting::closed)
            .map(closed -> Objects.requireNonNull(closed).at())
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  private GuideFigures.Hiring hiring(List<Job> open) {
    List<Job> own = open.stream().filter(job -> !isAgency(job)).toList();
    List<HiringCompany> top = new ArrayList<>();
    top(own, job -> Stream.of(job.opening().company().id().value()), 10)
        .forEach(
            (id, jobs) ->
                top.add(
                    new HiringCompany(
                        id,
                        companyName(own, id),
                        jobs,
                        count(
                            own,
                            job ->
                                job.opening().company().id().value().equals(id)
                                    && isWithin(
                                        job.firstSeenAt(),
                                        now.minus(Duration.ofDays(28)),
                                        Instant.MAX)))));
    List<Long> days =
        all.stream()
            .filter(job -> isOf(topic, job))
            .filter(job -> isWithin(closedAt(job), now.minus(Duration.ofDays(90)), Instant.MAX))
            .map(job -> Duration.between(job.firstSeenAt(), closedAt(job)).toDays())
            .sorted()
            .toList();
    return new GuideFigures.Hiring(
        own.stream().map(job -> job.opening().company().id()).distinct().count(),
        top,
        days.size(),
        BruteForcePay.quantile(days, 0.5));
  }

  private static String companyName(List<Job> jobs, String id) {
    return jobs.stream()
        .map(job -> job.opening().company())
        .filter(company -> company.id().value().equals(id))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private PayFigures pay(List<Job> open) {
    TreeMap<Long, Long> jobsByPay = new TreeMap<>();
    BruteForcePay.amounts(open.stream().filter(BruteForcePay::isFullTime).toList())
        .forEach(amount -> jobsByPay.merge(amount, 1L, Long::sum));
    List<PayRow> byLevel = new ArrayList<>();
    for (Seniority level : GuideTopic.LEVELS) {
      GuideTopic at = topic.withLevel(level);
      quartiles(open(at), true)
          .forEach(
              pay ->
                  byLevel.add(
                      new PayRow(level.name(), SeniorityText.label(level), at.search(), pay)));
    }
    return new PayFigures(
        new PayDistribution(jobsByPay),
        byLevel,
        rows(
            open(topic.withCountry(null)),
            BruteForceGuide::countries,
            12,
            true,
            PlaceText::country,
            code -> topic.withCountry(code).search()),
        rows(
            open,
            BruteForceGuide::modes,
            4,
            true,
            mode -> WorkModeText.label(WorkMode.valueOf(mode)),
            mode -> topic.search() + " mode:" + mode.toLowerCase(Locale.ROOT)),
        rows(open, BruteForceGuide::skillIds, 12, true, this::name, this::search),
        rows(
            open,
            BruteForceGuide::types,
            6,
            false,
            type -> EmploymentText.label(EmploymentType.valueOf(type)),
            type -> topic.search() + " type:" + type.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static Stream<PayQuartiles> quartiles(List<Job> jobs, boolean fullTimeOnly) {
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

  private static List<PayRow> rows(
      List<Job> jobs,
      Function<Job, Stream<String>> values,
      int size,
      boolean fullTimeOnly,
      Function<String, String> label,
      Function<String, String> search) {
    return top(jobs, values, size).keySet().stream()
        .flatMap(
            value ->
                quartiles(
                        jobs.stream()
                            .filter(job -> values.apply(job).anyMatch(value::equals))
                            .toList(),
                        fullTimeOnly)
                    .map(pay -> new PayRow(value, label.apply(value), search.apply(value), pay)))
        .toList();
  }

  private SkillFigures skills(List<Job> open) {
    Instant middle = now.minus(Duration.ofDays(90));
    List<Job> recent = posted(middle, Instant.MAX);
    List<Job> earlier = posted(middle.minus(Duration.ofDays(90)), middle);
    List<SkillTrend> trends = trends(recent, earlier);
    return new SkillFigures(
        top(open, BruteForceGuide::skillIds, 60).entrySet().stream()
            .filter(skill -> !isSubject(skill.getKey()))
            .limit(20)
            .map(
                skill ->
                    new SkillDemand(
                        skill.getKey(),
                        name(skill.getKey()),
                        skill.getValue(),
                        count(open, job -> has(job, skill.getKey(), Importance.MUST)),
                        count(open, job -> has(job, skill.getKey(), Importance.NICE)),
                        search(skill.getKey())))
            .toList(),
        recent.size(),
        earlier.size(),
        trends.stream()
            .filter(trend -> trend.change() > 0)
            .sorted(Comparator.comparingDouble(trend -> -trend.change()))
            .limit(5)
            .toList(),
        trends.stream()
            .filter(trend -> trend.change() < 0)
            .sorted(Comparator.comparingDouble(SkillTrend::change))
            .limit(5)
            .toList(),
        together(open));
  }

  private List<Job> posted(Instant from, Instant before) {
    return all.stream()
        .filter(job -> isOf(topic, job))
        .filter(OptionalField.SKILL::isStatedBy)
        .filter(
            job ->
                isWithin(job.postedAt() == null ? job.firstSeenAt() : job.postedAt(), from, before))
        .toList();
  }

  private List<SkillTrend> trends(List<Job> recent, List<Job> earlier) {
    List<SkillTrend> trends = new ArrayList<>();
    for (String id :
        new TreeSet<>(
            Stream.concat(recent.stream(), earlier.stream())
                .flatMap(BruteForceGuide::skillIds)
                .toList())) {
      double n = count(recent, job -> skillIds(job).anyMatch(id::equals));
      double m = count(earlier, job -> skillIds(job).anyMatch(id::equals));
      double share = n / recent.size() - m / earlier.size();
      double pooled = (n + m) / (recent.size() + earlier.size());
      double error =
          Math.sqrt(pooled * (1 - pooled) * (1.0 / recent.size() + 1.0 / earlier.size()));
      if (Math.max(n, m) >= 10 && error > 0 && Math.abs(share) / error >= 1.96) {
        trends.add(
            new SkillTrend(id, name(id), (long) n, (long) m, Math.round(share * 1_000) / 10.0));
      }
    }
    return trends;
  }

  private List<SkillPair> together(List<Job> open) {
    Set<SkillPair> pairs = new java.util.HashSet<>();
    for (String one : top(open, BruteForceGuide::skillIds, 12).keySet()) {
      for (String other : top(open, BruteForceGuide::skillIds, 60).keySet()) {
        long both = count(open, job -> skillIds(job).toList().containsAll(List.of(one, other)));
        double lift =
            (double) both
                * open.size()
                / count(open, job -> skillIds(job).anyMatch(one::equals))
                / count(open, job -> skillIds(job).anyMatch(other::equals));
        String first = one.compareTo(other) < 0 ? one : other;
        String second = one.compareTo(other) < 0 ? other : one;
        if (!one.equals(other)
            && both >= 10
            && !isSubject(one)
            && !isSubject(other)
            && !SkillDictionary.shared().withImplied(SkillId.of(one)).contains(SkillId.of(other))
            && !SkillDictionary.shared().withImplied(SkillId.of(other)).contains(SkillId.of(one))
            && Math.round(lift * 10) >= 12) {
          pairs.add(
              new SkillPair(
                  first, name(first), second, name(second), both, Math.round(lift * 10) / 10.0));
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.<SkillPair>comparingDouble(pair -> -pair.lift())
                .thenComparingLong(pair -> -pair.jobs())
                .thenComparing(SkillPair::id)
                .thenComparing(SkillPair::otherId))
        .limit(8)
        .toList();
  }

  private List<CareerStep> levels() {
    List<CareerStep> steps = new ArrayList<>();
    List<Job> before = null;
    for (Seniority level : GuideTopic.LEVELS) {
      List<Job> jobs = open(topic.withLevel(level));
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
                quartiles(jobs, true).findFirst().orElse(null),
                before == null ? List.of() : shifts(jobs, before)));
        before = jobs;
      }
    }
    return steps;
  }

  private List<SkillShift> shifts(List<Job> jobs, List<Job> before) {
    return new TreeSet<>(jobs.stream().flatMap(BruteForceGuide::skillIds).toList())
        .stream()
            .map(id -> new SkillShift(id, name(id), percent(jobs, id), percent(before, id)))
            .filter(shift -> shift.percent() - shift.percentBefore() >= 3)
            .sorted(
                Comparator.<SkillShift>comparingLong(s -> s.percentBefore() - s.percent())
                    .thenComparing(SkillShift::id))
            .limit(4)
            .toList();
  }

  private static long percent(List<Job> jobs, String id) {
    return Math.round(100.0 * count(jobs, job -> skillIds(job).anyMatch(id::equals)) / jobs.size());
  }

  private List<NeighboringRole> neighbors() {
    List<Job> here = open(topic);
    List<NeighboringRole> roles = new ArrayList<>();
    for (GuideSubject subject : GuideSubject.all()) {
      GuideTopic other = topic.withSubject(subject);
      List<Job> there = open(other);
      boolean comparable =
          subject instanceof GuideSubject.Family == topic.subject() instanceof GuideSubject.Family;
      long similarity = comparable ? similarity(here, there) : 0;
      if (!subject.equals(topic.subject()) && there.size() >= 10 && similarity > 0) {
        PayQuartiles pay = quartiles(there, true).findFirst().orElse(null);
        PayQuartiles own = quartiles(here, true).findFirst().orElse(null);
        roles.add(
            new NeighboringRole(
                other.slug(),
                other.title(),
                other.search(),
                there.size(),
                similarity,
                names(there, other, id -> Math.min(percent(here, id), percent(there, id)), 10, 5),
                names(there, other, id -> percent(there, id) - percent(here, id), 5, 3),
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
    return new TreeSet<>(there.stream().flatMap(BruteForceGuide::skillIds).toList())
        .stream()
            .filter(id -> !isSubject(id) && !isSubject(other, id))
            .filter(id -> weight.apply(id) >= min)
            .sorted(Comparator.comparingLong(id -> -weight.apply(id)))
            .limit(limit)
            .map(this::name)
            .toList();
  }

  private static long similarity(List<Job> one, List<Job> other) {
    Map<String, Long> a = top(one, BruteForceGuide::skillIds, 1_000);
    Map<String, Long> b = top(other, BruteForceGuide::skillIds, 1_000);
    double product =
        a.entrySet().stream().mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0L)).sum();
    double lengths =
        Math.sqrt(a.values().stream().mapToDouble(n -> n * n).sum())
            * Math.sqrt(b.values().stream().mapToDouble(n -> n * n).sum());
    return product == 0 ? 0 : Math.round(100 * product / lengths);
  }

  private List<ValueCount> values(
      List<Job> open,
      Function<Job, Stream<String>> values,
      String filter,
      Function<String, String> label) {
    return top(open, values, 10).entrySet().stream()
        .map(
            value ->
                new ValueCount(
                    value.getKey(),
                    label.apply(value.getKey()),
                    value.getValue(),
                    topic.search()
                        + " "
                        + filter
                        + ":"
                        + value.getKey().toLowerCase(Locale.ROOT).replace('_', '-')))
        .toList();
  }

  private List<ValueCount> visa(List<Job> open) {
    return top(
            open, job -> Stream.ofNullable(job.opening().visaSponsorship()).map(String::valueOf), 2)
        .entrySet()
        .stream()
        .map(
            value ->
                value.getKey().equals("true")
                    ? new ValueCount(
                        "YES", "Sponsors a visa", value.getValue(), topic.search() + " visa:yes")
                    : new ValueCount(
                        "NO",
                        "Does not sponsor a visa",
                        value.getValue(),
                        topic.search() + " visa:no"))
        .toList();
  }

  private static List<ValueCount> certifications(List<Job> open) {
    return Certification.ALL.stream()
        .map(
            it ->
                new ValueCount(
                    it.id(),
                    it.name(),
                    count(
                        open,
                        job ->
                            it.phrases().stream()
                                .anyMatch(
                                    phrase ->
                                        job.opening()
                                            .description()
                                            .toLowerCase(Locale.ROOT)
                                            .matches(".*\\b" + phrase + "\\b.*"))),
                    ""))
        .filter(it -> it.jobs() > 0)
        .sorted(
            Comparator.<ValueCount>comparingLong(it -> -it.jobs()).thenComparing(ValueCount::value))
        .toList();
  }

  /// The most frequent values, and how many jobs have each; equal ones by value.
  private static Map<String, Long> top(
      List<Job> jobs, Function<Job, Stream<String>> values, int size) {
    Map<String, Long> counts =
        jobs.stream()
            .flatMap(job -> values.apply(job).distinct())
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    Map<String, Long> top = new java.util.LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .limit(size)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }

  private static long count(List<Job> jobs, Predicate<Job> which) {
    return jobs.stream().filter(which).count();
  }

  private static boolean isAgency(Job job) {
    return Boolean.TRUE.equals(job.opening().company().agency());
  }

  private static Stream<String> levelsOf(Job job) {
    return Opening.orEmpty(job.opening().seniority()).stream().map(Enum::name);
  }

  private static Stream<String> modes(Job job) {
    return Opening.orEmpty(job.opening().workModes()).stream().map(Enum::name);
  }

  private static Stream<String> types(Job job) {
    return Opening.orEmpty(job.opening().employmentTypes()).stream().map(Enum::name);
  }

  private static Stream<String> countries(Job job) {
    return Opening.orEmpty(job.opening().places()).stream()
        .map(Place::country)
        .filter(Objects::nonNull);
  }

  private static Stream<String> skillIds(Job job) {
    return Opening.orEmpty(job.opening().skills()).stream().map(skill -> skill.id().value());
  }

  private static boolean has(Job job, String id, Importance importance) {
    for (SkillRequirement skill : Opening.orEmpty(job.opening().skills())) {
      if (skill.id().value().equals(id) && skill.importance() == importance) {
        return true;
      }
    }
    return false;
  }

  private String name(String id) {
    return SkillDictionary.shared().byId(SkillId.of(id)).orElseThrow().name();
  }

  private String search(String id) {
    return isSubject(id) ? topic.search() : topic.search() + " skill:" + id;
  }

  private boolean isSubject(String id) {
    return isSubject(topic, id);
  }

  private static boolean isSubject(GuideTopic which, String id) {
    return which.subject() instanceof GuideSubject.Language language
        && language.skill().value().equals(id);
  }
}
