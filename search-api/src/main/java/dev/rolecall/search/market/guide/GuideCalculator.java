package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.JobFlag;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.guide.GuideFigures.HiringCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Computes the figures of a guide from counts.
record GuideCalculator(GuideCounts counts) {
  /// How many weeks the history has.
  static final int WEEKS = 26;

  GuideFigures figures() {
    CountedJobs overview = counts.overview();
    GuideHistory history = new GuideHistory(counts);
    GuideValues values = new GuideValues(counts.topic(), overview);
    return new GuideFigures(
        counts.now(),
        positions(overview),
        history.weeks(),
        hiring(overview, history),
        new GuidePay(counts).figures(),
        new GuideSkills(counts).figures(),
        new GuideLevels(counts).steps(),
        new GuideNeighbors(counts).roles(),
        GuideTitles.of(counts.topic(), overview.counts(GuideAggregations.TITLES)),
        values.workModes(),
        values.employmentTypes(),
        values.visa(),
        values.sectors(),
        values.certifications(),
        values.languages());
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
}
