package dev.rolecall.search.web.guide;

import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.PayRanges;
import dev.rolecall.search.market.guide.GuideCatalog;
import dev.rolecall.search.market.guide.GuideFigures;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.PayFigures.PayRow;
import dev.rolecall.search.web.guide.GuideQuestions.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of the page of a guide.
///
/// @param wider guides to the same role without its level or country
/// @param levels guides to its other levels
/// @param countries guides to the same in other countries
/// @param currencies that amounts can be shown in
record GuideView(
    GuideTopic topic,
    GuideFigures figures,
    GuideGaps gaps,
    GuideText text,
    List<Question> questions,
    List<PayRanges.Range> payBars,
    List<PayTable> payTables,
    List<GuideCatalog.Entry> wider,
    List<GuideCatalog.Entry> levels,
    List<GuideCatalog.Entry> countries,
    List<String> currencies) {
  private static final int MAX_COUNTRIES = 12;

  /// Pay divided by a property. The bars of its rows reach from the lowest to the highest amount.
  record PayTable(String title, String column, List<Row> rows) {}

  /// @param x where the bar of the middle half begins, 0..100
  /// @param width of the bar
  /// @param median where the median is
  record Row(
      String label,
      String search,
      String jobs,
      String p25,
      String middle,
      String p75,
      long x,
      long width,
      long median) {}

  /// Where amounts are between the ends of a bar.
  private record Scale(long min, long spread) {
    long at(long amount) {
      return 99 * (amount - min) / spread;
    }
  }

  static GuideView of(
      GuideTopic topic,
      GuideFigures figures,
      GuideGaps gaps,
      GuideCatalog catalog,
      GuideText text,
      List<String> currencies) {
    return new GuideView(
        topic,
        figures,
        gaps,
        text,
        new GuideQuestions(topic, figures, text).all(),
        text.ranges(figures.pay().all()),
        payTables(figures, text),
        Stream.of(topic.withCountry(null), topic.withLevel(null), GuideTopic.of(topic.subject()))
            .filter(wider -> !wider.equals(topic))
            .distinct()
            .flatMap(wider -> catalog.find(wider).stream())
            .toList(),
        catalog.levels(topic).stream().filter(level -> !level.topic().equals(topic)).toList(),
        catalog.countries(topic).stream()
            .filter(country -> !country.topic().equals(topic))
            .limit(MAX_COUNTRIES)
            .toList(),
        currencies);
  }

  private static List<PayTable> payTables(GuideFigures figures, GuideText text) {
    return Stream.of(
            table("By level", "Level", figures.pay().byLevel(), text),
            table("By country", "Country", figures.pay().byCountry(), text),
            table("By work mode", "Work mode", figures.pay().byWorkMode(), text),
            table("By skill", "Skill", figures.pay().bySkill(), text),
            table("By employment type", "Employment type", figures.pay().byEmploymentType(), text))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static PayTable table(String title, String column, List<PayRow> rows, GuideText text) {
    long min = rows.stream().mapToLong(row -> text.pay(row.pay()).p25()).min().orElse(0);
    long max = rows.stream().mapToLong(row -> text.pay(row.pay()).p75()).max().orElse(0);
    Scale scale = new Scale(min, Math.max(1, max - min));
    return new PayTable(title, column, rows.stream().map(row -> row(row, text, scale)).toList());
  }

  private static Row row(PayRow row, GuideText text, Scale scale) {
    PayQuartiles pay = text.pay(row.pay());
    long from = scale.at(pay.p25());
    return new Row(
        row.label(),
        GuideText.href(row.search() + " -pay:not-stated"),
        GuideText.count(pay.jobs()),
        GuideText.count(pay.p25()),
        GuideText.count(pay.median()),
        GuideText.count(pay.p75()),
        from,
        Math.max(1, scale.at(pay.p75()) - from),
        scale.at(pay.median()));
  }

  /// The first sentences of the guide.
  public String lead() {
    GuideFigures.Positions positions = figures.positions();
    String companies =
        figures.hiring().companies() == 0
            ? ""
            : " at %s"
                .formatted(Phrases.count(figures.hiring().companies(), "company", "companies"));
    String pay =
        figures
            .pay()
            .quartiles()
            .map(
                it ->
                    " The median of the stated pay is %s a year (%s)."
                        .formatted(text.median(it), GuideText.jobs(it.jobs())))
            .orElse(" Fewer than 10 of them state comparable pay.");
    return "%s%s for %s.%s"
        .formatted(
            Phrases.count(positions.open(), "open position", "open positions"),
            companies,
            topic.plural(),
            pay);
  }

  public GuideChart openChart() {
    return GuideChart.open(figures.weeks());
  }

  public GuideChart payChart() {
    return GuideChart.pay(payBars);
  }

  /// `60,000–69,999 EUR`, `under 50,000 EUR`.
  public String range(PayRanges.Range bar) {
    String end = GuideText.count(bar.to());
    if (bar.first() == bar.last()) {
      return GuideText.count(bar.from()) + " to " + end;
    }
    return bar.first() ? "under " + end : GuideText.count(bar.from()) + " or more";
  }

  public String href(String search) {
    return GuideText.href(search);
  }

  /// The address of the feed of its new jobs.
  public String feed() {
    return GuideText.feed(topic.search());
  }

  public String count(long number) {
    return GuideText.count(number);
  }

  /// The share of the open jobs.
  public String share(long jobs) {
    return GuideText.percent(jobs, figures.positions().open());
  }

  /// The share of the open jobs, for the width of a bar.
  public long width(long jobs) {
    return Math.round(100.0 * jobs / Math.max(1, figures.positions().open()));
  }

  public String percent(long part, long all) {
    return GuideText.percent(part, all);
  }

  public String step(long percent) {
    return GuideText.step(percent);
  }

  public String median(@Nullable PayQuartiles pay) {
    return pay == null ? "" : text.median(pay);
  }

  public String asOf() {
    return GuideText.time(figures.asOf());
  }

  /// When the gaps were counted; empty if they are not shown.
  public String gapsAsOf() {
    Instant at = gaps.asOf();
    return at == null ? "" : GuideText.time(at);
  }

  public String day(LocalDate date) {
    return GuideText.day(date);
  }

  /// When the exchange rates are of.
  public String ratesDay() {
    return GuideText.day(text.rates().date());
  }
}
