package dev.rolecall.search.web.guide;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.PayRanges;
import dev.rolecall.search.market.guide.CareerStep;
import dev.rolecall.search.market.guide.GuideFigures;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.NeighboringRole;
import dev.rolecall.search.market.guide.PayFigures.PayRow;
import dev.rolecall.search.market.guide.SkillFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guide in the API: all figures of its page. Amounts are per year, in one currency.
///
/// @param ratesDate the date of the exchange rates
/// @param gaps skills that these jobs ask for and people lack
/// @param questions questions with answers from these figures, in English
record GuideResponse(
    String slug,
    String title,
    String search,
    String currency,
    LocalDate ratesDate,
    Instant asOf,
    GuideFigures.Positions positions,
    List<GuideFigures.Week> weeks,
    GuideFigures.Hiring hiring,
    Pay pay,
    SkillFigures skills,
    GuideGaps gaps,
    List<CareerStep> levels,
    List<NeighboringRole> neighbors,
    List<GuideFigures.ValueCount> titles,
    List<GuideFigures.ValueCount> workModes,
    List<GuideFigures.ValueCount> employmentTypes,
    List<GuideFigures.ValueCount> visa,
    List<GuideFigures.ValueCount> sectors,
    List<GuideFigures.ValueCount> certifications,
    List<GuideFigures.ValueCount> languages,
    List<GuideQuestions.Question> questions) {
  /// @param all null for fewer than 10 jobs with stated pay
  /// @param ranges how many jobs pay how much
  record Pay(
      @Nullable PayQuartiles all,
      List<PayRanges.Range> ranges,
      List<Row> byLevel,
      List<Row> byCountry,
      List<Row> byWorkMode,
      List<Row> bySkill,
      List<Row> byEmploymentType) {}

  record Row(String value, String label, String search, @JsonUnwrapped PayQuartiles pay) {}

  static GuideResponse of(GuideTopic topic, GuideFigures figures, GuideGaps gaps, GuideText text) {
    return new GuideResponse(
        topic.slug(),
        topic.title(),
        topic.search(),
        text.currency(),
        text.rates().date(),
        figures.asOf(),
        figures.positions(),
        figures.weeks(),
        figures.hiring(),
        pay(figures, text),
        figures.skills(),
        gaps,
        figures.levels().stream().map(step -> step(step, text)).toList(),
        figures.neighbors().stream().map(role -> role(role, text)).toList(),
        figures.titles(),
        figures.workModes(),
        figures.employmentTypes(),
        figures.visa(),
        figures.sectors(),
        figures.certifications(),
        figures.languages(),
        new GuideQuestions(topic, figures, text).all());
  }

  private static Pay pay(GuideFigures figures, GuideText text) {
    return new Pay(
        figures.pay().quartiles().map(text::pay).orElse(null),
        text.ranges(figures.pay().all()),
        rows(figures.pay().byLevel(), text),
        rows(figures.pay().byCountry(), text),
        rows(figures.pay().byWorkMode(), text),
        rows(figures.pay().bySkill(), text),
        rows(figures.pay().byEmploymentType(), text));
  }

  private static List<Row> rows(List<PayRow> rows, GuideText text) {
    return rows.stream()
        .map(row -> new Row(row.value(), row.label(), row.search(), text.pay(row.pay())))
        .toList();
  }

  private static CareerStep step(CareerStep step, GuideText text) {
    PayQuartiles pay = step.pay();
    return new CareerStep(
        step.level(),
        step.label(),
        step.search(),
        step.jobs(),
        step.statedYears(),
        step.medianYears(),
        pay == null ? null : text.pay(pay),
        step.comparedWith(),
        step.payStep(),
        step.more());
  }

  private static NeighboringRole role(NeighboringRole role, GuideText text) {
    PayQuartiles pay = role.pay();
    return new NeighboringRole(
        role.slug(),
        role.title(),
        role.search(),
        role.jobs(),
        role.similarity(),
        role.shared(),
        role.additional(),
        pay == null ? null : text.pay(pay),
        role.payStep());
  }
}
