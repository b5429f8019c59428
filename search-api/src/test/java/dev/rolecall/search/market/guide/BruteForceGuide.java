package dev.rolecall.search.market.guide;

import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.market.BruteForcePay;
import dev.rolecall.search.market.guide.GuideFigures.HiringCompany;
import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import dev.rolecall.search.market.guide.GuideFigures.Week;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of a guide, counted job by job from the jobs themselves, without any code of the
/// figures. Jobs are those that are public.
public record BruteForceGuide(List<Job> all, GuideTopic topic, Instant now) {
  private static final SectorDictionary LABELS = SectorDictionary.shared();

  public GuideFigures figures() {
    List<Job> open = BruteForceJobs.open(all, topic);
    return new GuideFigures(
        now,
        new GuideFigures.Positions(
            open.size(),
            BruteForceJobs.count(open, job -> job.flags().contains(JobFlag.EVERGREEN)),
            BruteForceJobs.count(open, job -> job.flags().contains(JobFlag.REPOST)),
            BruteForceJobs.count(open, BruteForceJobs::isAgency),
            BruteForceJobs.count(open, job -> !Opening.orEmpty(job.opening().pay()).isEmpty())),
        weeks(),
        hiring(open),
        new BruteForcePayRows(all, topic).figures(open),
        new BruteForceSkills(all, topic, now).figures(open),
        new BruteForceRoles(all, topic).levels(),
        new BruteForceRoles(all, topic).neighbors(),
        titles(open),
        values(open, BruteForceJobs::modes, "mode", m -> WorkModeText.label(WorkMode.valueOf(m))),
        values(
            open,
            BruteForceJobs::types,
            "type",
            type -> EmploymentText.label(EmploymentType.valueOf(type))),
        visa(open),
        sectors(open),
        certifications(open),
        values(
            open,
            job -> Stream.ofNullable(job.opening().language()),
            "language",
            code -> code.equals("de") ? "German" : "English"));
  }

  /// The random jobs spell a title in these ways only.
  private List<ValueCount> titles(List<Job> open) {
    Map<String, List<Job>> byMeaning =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    job ->
                        job.opening()
                            .title()
                            .replace(" (m/f/d)", "")
                            .toLowerCase(Locale.ROOT)
                            .replace("sr. ", "senior ")
                            .replaceFirst("[s!]$", "")));
    return byMeaning.values().stream()
        .filter(jobs -> jobs.size() >= 2)
        .map(
            jobs -> {
              String spelling =
                  BruteForceJobs.top(jobs, job -> Stream.of(job.opening().title()), 1)
                      .keySet()
                      .iterator()
                      .next();
              String search = topic.search() + " \"" + spelling + "\"";
              return new ValueCount(spelling, spelling, jobs.size(), search);
            })
        .sorted(
            Comparator.<ValueCount>comparingLong(it -> -it.jobs()).thenComparing(ValueCount::value))
        .limit(10)
        .toList();
  }

  private List<Week> weeks() {
    LocalDate monday = now.atZone(ZoneOffset.UTC).toLocalDate();
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.minusDays(1);
    }
    List<Job> ever = all.stream().filter(job -> BruteForceJobs.isOf(topic, job)).toList();
    List<Week> weeks = new ArrayList<>();
    for (int i = 25; i >= 0; i--) {
      Instant from = monday.minusWeeks(i).atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant before = from.plus(Duration.ofDays(7));
      weeks.add(
          new Week(
              monday.minusWeeks(i),
              BruteForceJobs.count(
                  ever, job -> BruteForceJobs.isWithin(job.firstSeenAt(), from, before)),
              BruteForceJobs.count(
                  ever, job -> BruteForceJobs.isWithin(BruteForceJobs.closedAt(job), from, before)),
              BruteForceJobs.count(
                  ever,
                  job ->
                      job.firstSeenAt().isBefore(before)
                          && (BruteForceJobs.closedAt(job) == null
                              || !BruteForceJobs.closedAt(job).isBefore(before)))));
    }
    return weeks.stream()
        .dropWhile(week -> week.firstSeen() + week.closed() + week.open() == 0)
        .toList();
  }

  private GuideFigures.Hiring hiring(List<Job> open) {
    List<Job> own = open.stream().filter(job -> !BruteForceJobs.isAgency(job)).toList();
    List<HiringCompany> top = new ArrayList<>();
    BruteForceJobs.top(own, job -> Stream.of(job.opening().company().id().value()), 10)
        .forEach(
            (id, jobs) ->
                top.add(
                    new HiringCompany(
                        id,
                        companyName(own, id),
                        jobs,
                        BruteForceJobs.count(
                            own,
                            job ->
                                job.opening().company().id().value().equals(id)
                                    && BruteForceJobs.isWithin(
                                        job.firstSeenAt(),
                                        now.minus(Duration.ofDays(28)),
                                        Instant.MAX)))));
    List<Long> days =
        all.stream()
            .filter(job -> BruteForceJobs.isOf(topic, job))
            .filter(
                job ->
                    BruteForceJobs.isWithin(
                        BruteForceJobs.closedAt(job), now.minus(Duration.ofDays(90)), Instant.MAX))
            .map(job -> Duration.between(job.firstSeenAt(), BruteForceJobs.closedAt(job)).toDays())
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

  private List<ValueCount> values(
      List<Job> open,
      Function<Job, Stream<String>> values,
      String filter,
      Function<String, String> label) {
    return BruteForceJobs.top(open, values, 10).entrySet().stream()
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
    return BruteForceJobs.top(
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

  private List<ValueCount> sectors(List<Job> open) {
    return BruteForceJobs.top(open, job -> Stream.ofNullable(job.opening().company().sector()), 12)
        .entrySet()
        .stream()
        .map(
            it ->
                new ValueCount(
                    it.getKey(),
                    LABELS.label(it.getKey()),
                    it.getValue(),
                    topic.search() + " sector:" + it.getKey()))
        .toList();
  }

  private List<ValueCount> certifications(List<Job> open) {
    return Certification.ALL.stream()
        .map(
            it ->
                new ValueCount(
                    it.id(),
                    it.name(),
                    BruteForceJobs.count(
                        open, job -> it.phrases().stream().anyMatch(phrase -> names(job, phrase))),
                    topic.search() + " \"" + wording(it, open) + "\""))
        .filter(it -> it.jobs() > 0)
        .sorted(
            Comparator.<ValueCount>comparingLong(it -> -it.jobs()).thenComparing(ValueCount::value))
        .toList();
  }

  private static boolean names(Job job, String phrase) {
    String text = job.opening().description().toLowerCase(Locale.ROOT);
    return text.matches(".*\\b" + phrase + "\\b.*");
  }

  private static String wording(Certification certification, List<Job> open) {
    return certification.phrases().stream()
        .sorted()
        .min(
            Comparator.comparingLong(
                phrase -> -BruteForceJobs.count(open, job -> names(job, phrase))))
        .orElseThrow();
  }
}
