package dev.rolecall.search.web.salary;

import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.market.salary.SalaryCheck;
import dev.rolecall.search.market.salary.SalaryCheck.Distribution;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The result of a salary check as text.
///
/// @param headline the result in one sentence
/// @param offer `450 EUR a day (about 117,000 EUR a year)`
/// @param date when the jobs were counted
/// @param group the jobs that the offer was compared with; null when there are too few
/// @param tried the more similar groups that were too small
/// @param rows the distribution, the lowest amount first; empty when there are too few jobs
/// @param chart null when there is nothing to draw
/// @param method how it was computed, in sentences
record SalaryView(
    String headline,
    String offer,
    String title,
    String date,
    @Nullable GroupView group,
    List<GroupView> tried,
    List<Row> rows,
    @Nullable SalaryChart chart,
    List<MoveView> moves,
    List<ExampleView> examples,
    List<String> method) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /// @param href the search that finds its jobs
  record GroupView(String label, String jobs, String href) {
    static GroupView of(SalaryCheck.Group group) {
      return new GroupView(
          group.label(), Phrases.count(group.jobs(), "job", "jobs"), searchAddress(group.search()));
    }
  }

  /// @param difference from the offer, with its sign
  record Row(String label, String amount, String difference) {}

  record ExampleView(String title, String href, String company, String where, String pay) {}

  static SalaryView of(SalaryCheck check) {
    Distribution pay = check.comparable();
    return new SalaryView(
        headline(check),
        offer(check),
        check.question().title(),
        DATE.format(check.asOf().atZone(ZoneOffset.UTC)),
        pay == null ? null : GroupView.of(pay.group()),
        check.tried().stream().map(GroupView::of).toList(),
        pay == null ? List.of() : rows(pay, check.annualOffer()),
        pay == null || pay.bars().isEmpty() ? null : SalaryChart.of(pay.bars()),
        check.moves().stream().map(MoveView::of).toList(),
        check.examples().stream().map(SalaryView::example).toList(),
        check.method());
  }

  private static String headline(SalaryCheck check) {
    Integer percentile = check.percentile();
    Distribution pay = check.comparable();
    if (percentile == null || pay == null) {
      return "Fewer than "
          + SalaryCheck.MIN_JOBS
          + " comparable open jobs state their pay, so no figure is shown.";
    }
    String jobs =
        "%s: %s"
            .formatted(
                Phrases.count(pay.group().jobs(), "comparable job", "comparable jobs"),
                inSentence(pay.group().label()));
    if (percentile == 0) {
      return "Your offer is lower than nearly all of " + jobs + ".";
    }
    return percentile == 100
        ? "Your offer is higher than nearly all of " + jobs + "."
        : "Your offer is higher than about " + percentile + " % of " + jobs + ".";
  }

  /// `senior backend jobs in Germany`.
  private static String inSentence(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private static String offer(SalaryCheck check) {
    PayRate offer = check.question().offer();
    String amount = PayText.amount(offer.amount(), offer.currency());
    return offer.period() == Period.YEAR
        ? amount + " a year"
        : amount
            + " "
            + (offer.period() == Period.HOUR ? "an hour" : "a " + name(offer.period()))
            + " ("
            + PayText.amount(check.annualOffer())
            + " a year)";
  }

  private static String name(Period period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  private static List<Row> rows(Distribution pay, Money offer) {
    return List.of(
        row("10 % of the jobs pay less than", pay.low(), offer),
        row("Lower quartile: 25 % pay less than", pay.lowerQuartile(), offer),
        row("Median: half pay less than", pay.median(), offer),
        row("Upper quartile: 25 % pay more than", pay.upperQuartile(), offer),
        row("10 % pay more than", pay.high(), offer));
  }

  private static Row row(String label, Money amount, Money offer) {
    return new Row(label, PayText.amount(amount), MoveView.signed(amount, offer));
  }

  private static ExampleView example(SalaryCheck.Example example) {
    return new ExampleView(
        example.title(),
        "/jobs/" + example.jobId(),
        example.company(),
        example.where(),
        example.pay());
  }

  static String searchAddress(String search) {
    return UriComponentsBuilder.fromPath("/jobs")
        .queryParam("q", "{q}")
        .encode()
        .build(search)
        .toString();
  }

  static String skillName(String id) {
    return SkillDictionary.shared().byId(SkillId.of(id)).map(Skill::name).orElse(id);
  }
}
