package dev.rolecall.search.web.page;

import dev.rolecall.model.text.AgeText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.SearchStatistics;
import dev.rolecall.search.find.SearchStatistics.PayRange;
import dev.rolecall.search.find.SearchStatistics.PaySummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The content of the charts of a search.
///
/// @param search the address of the search
/// @param paySummary one sentence; empty if no job states its pay
/// @param pay the jobs by amount
/// @param seenTitle of the chart of weeks
/// @param seenSummary one sentence
/// @param seen the jobs by week
record StatisticsView(
    String title,
    String search,
    String paySummary,
    List<Bar> pay,
    String seenTitle,
    String seenSummary,
    List<Bar> seen) {
  static final int WIDTH = 20;
  static final int HEIGHT = 80;
  private static final int MIN_HEIGHT = 2;
  private static final int MEDIAN = 50;
  private static final int LOW = 25;
  private static final int HIGH = 75;

  /// A bar of a chart, in its coordinates.
  ///
  /// @param label of the range: `60,000–80,000`
  /// @param jobs `12 jobs`
  record Bar(int x, int y, int height, String label, String jobs) {}

  /// @param closed whether closed jobs are counted too
  static StatisticsView of(String title, String search, SearchStatistics counts, boolean closed) {
    return new StatisticsView(
        title,
        search,
        summary(counts.pay()),
        bars(
            counts.pay().histogram().stream().map(PayRange::jobs).toList(),
            counts.pay().histogram().stream().map(StatisticsView::label).toList()),
        (closed ? "Jobs, open and closed," : "Open jobs") + " by the week they were first seen",
        summary(counts, closed),
        bars(
            counts.firstSeen().stream().map(SearchStatistics.Period::jobs).toList(),
            counts.firstSeen().stream().map(period -> date(period.from())).toList()));
  }

  private static String summary(PaySummary pay) {
    if (pay.stated() == 0) {
      return "";
    }
    if (pay.stated() == 1) {
      return "One job states its pay: " + amount(pay, MEDIAN) + " " + pay.currency() + " a year.";
    }
    return "Half of the "
        + Phrases.count(pay.stated(), "job", "jobs")
        + " with stated pay offer at least "
        + amount(pay, MEDIAN)
        + " "
        + pay.currency()
        + " a year; the middle half offers "
        + amount(pay, LOW)
        + "–"
        + amount(pay, HIGH)
        + ".";
  }

  private static String amount(PaySummary pay, int percent) {
    return pay.percentiles().stream()
        .filter(each -> each.percent() == percent)
        .findFirst()
        .map(each -> number(rounded(each.amount())))
        .orElse("");
  }

  /// To three digits: more would be false precision.
  private static BigDecimal rounded(BigDecimal amount) {
    return amount.round(new MathContext(3));
  }

  private static String summary(SearchStatistics counts, boolean closed) {
    long weeks = counts.firstSeen().size();
    long jobs = counts.firstSeen().stream().mapToLong(SearchStatistics.Period::jobs).sum();
    String counted =
        closed
            ? Phrases.count(jobs, "job, open or closed,", "jobs, open and closed,")
            : Phrases.count(jobs, "open job", "open jobs");
    return counted
        + (jobs == 1 ? " was" : " were")
        + " first seen in the last "
        + weeks
        + " weeks.";
  }

  private static String label(PayRange range) {
    BigDecimal to = range.to();
    return to == null
        ? number(range.from()) + " and more"
        : number(range.from()) + "–" + number(to);
  }

  private static String number(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }

  private static String date(LocalDate day) {
    return AgeText.date(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /// A bar with jobs is always visible.
  private static List<Bar> bars(List<Long> counts, List<String> labels) {
    long max = counts.stream().mapToLong(count -> count).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      int height = count == 0 ? 0 : (int) Math.max(MIN_HEIGHT, HEIGHT * count / max);
      bars.add(
          new Bar(
              i * WIDTH,
              HEIGHT - height,
              height,
              labels.get(i),
              Phrases.count(count, "job", "jobs")));
    }
    return bars;
  }
}
