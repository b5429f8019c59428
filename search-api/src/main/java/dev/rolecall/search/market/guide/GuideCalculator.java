package dev.rolecall.search.market.guide;

import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.WorkModeText;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.market.guide.GuideFigures.HiringCompany;
import dev.rolecall.search.market.guide.GuideFigures.ValueCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Computes the figures of a guide from counts.
record GuideCalculator(GuideCounts counts) {
  /// How many weeks the history has.
  static final int WEEKS = 26;

  private static final int MIN_TITLE_JOBS = 2;

  GuideFigures figures() {
    CountedJobs overview = counts.overview();
    GuideHistory history = new GuideHistory(counts);
    return new GuideFigures(
        counts.now(),
        positions(overview),
        history.weeks(),
        hiring(overview, history),
        new GuidePay(counts).figures(),
        new GuideSkills(counts).figures(),
        new GuideLevels(counts).steps(),
        new GuideNeighbors(counts).roles(),
        titles(overview),
        values(
            overview.counts(GuideAggregations.MODES),
            "mode",
            mode -> WorkModeText.label(WorkMode.valueOf(mode))),
        values(
            overview.counts(GuideAggregations.TYPES),
            "type",
            type -> EmploymentText.label(EmploymentType.valueOf(type))),
        visa(overview.counts(GuideAggregations.VISA)),
        sectors(overview.counts(GuideAggregations.SECTORS)),
        certifications(overview));
  }

  private static GuideFigures.Positions positions(CountedJobs overview) {
    Map<String, Long> flags = overview.counts(GuideAggregations.FLAGS);
    return new GuideFigures.Positions(
        overview.jobs(),
        flags.getOrDefault(JobFlag.EVERGREEN.name(), 0L),
        flags.getOrDefault(JobFlag.REPOST.name(), 0L),
        overview.filtered(GuideAggregations.AGENCIES).jobs(),
        overview.filtered(GuideAggregations.PAY_STATED).jobs());
  }

  private static GuideFigures.Hiring hiring(CountedJobs overview, GuideHistory history) {
    CountedJobs employers = overview.filtered(GuideAggregations.EMPLOYERS);
    List<HiringCompany> top = new ArrayList<>();
    employers
        .groups(GuideAggregations.COMPANIES)
        .forEach((id, company) -> top.add(company(id, company)));
    return new GuideFigures.Hiring(
        employers.filtered(GuideAggregations.COMPANY_COUNT).jobs(),
        List.copyOf(top),
        history.recentlyClosed(),
        history.medianDaysOpen());
  }

  private static HiringCompany company(String id, CountedJobs company) {
    String name = company.groups(GuideAggregations.NAMES).keySet().stream().findFirst().orElse(id);
    return new HiringCompany(
        id, name, company.jobs(), company.filtered(GuideAggregations.RECENT).jobs());
  }

  /// The titles as written; one that a single job has says nothing about the role.
  private List<ValueCount> titles(CountedJobs overview) {
    return overview.counts(GuideAggregations.TITLES).entrySet().stream()
        .filter(title -> title.getValue() >= MIN_TITLE_JOBS)
        .map(title -> new ValueCount(title.getKey(), title.getKey(), title.getValue(), ""))
        .toList();
  }

  private List<ValueCount> values(
      Map<String, Long> jobs, String filter, Function<String, String> label) {
    return jobs.entrySet().stream()
        .filter(value -> !value.getKey().equals("UNKNOWN"))
        .map(
            value ->
                new ValueCount(
                    value.getKey(),
                    label.apply(value.getKey()),
                    value.getValue(),
                    search(filter, value.getKey())))
        .toList();
  }

  private String search(String filter, String value) {
    return counts.topic().search()
        + " "
        + filter
        + ":"
        + value.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<ValueCount> visa(Map<String, Long> jobs) {
    List<ValueCount> values = new ArrayList<>();
    jobs.forEach(
        (value, count) -> {
          boolean yes = !value.equals("0");
          values.add(
              new ValueCount(
                  yes ? "YES" : "NO",
                  yes ? "Sponsors a visa" : "Does not sponsor a visa",
                  count,
                  search("visa", yes ? "yes" : "no")));
        });
    return List.copyOf(values);
  }

  private static List<ValueCount> sectors(Map<String, Long> jobs) {
    return jobs.entrySet().stream()
        .map(
            sector -> {
              String id = sector.getKey().substring(JobFields.SECTOR_FLAG.length());
              String label = SectorDictionary.shared().label(id);
              return new ValueCount(id, label, sector.getValue(), "");
            })
        .toList();
  }

  private static List<ValueCount> certifications(CountedJobs overview) {
    Map<String, Long> jobs = overview.counts(GuideAggregations.CERTIFICATIONS);
    return Certification.ALL.stream()
        .map(
            certification ->
                new ValueCount(
                    certification.id(),
                    certification.name(),
                    jobs.getOrDefault(certification.id(), 0L),
                    ""))
        .filter(certification -> certification.jobs() > 0)
        .sorted(
            Comparator.comparingLong(ValueCount::jobs).reversed().thenComparing(ValueCount::value))
        .limit(10)
        .toList();
  }
}
