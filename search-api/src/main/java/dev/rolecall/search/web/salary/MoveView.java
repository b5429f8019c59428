package dev.rolecall.search.web.salary;

import dev.rolecall.model.Money;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.RemoteScopeText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.market.salary.SalaryCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// One change of the comparable jobs, and how their median changes with it.
///
/// @param change `Knowing Kafka`, `Staff level`, `Working in Switzerland`
/// @param difference with its sign: `+4,500 EUR`
/// @param href the search that finds the jobs
record MoveView(String change, String median, String difference, String jobs, String href) {
  static MoveView of(SalaryCheck.Move move) {
    Money difference = move.difference();
    return new MoveView(
        change(move),
        PayText.amount(move.median()),
        signed(difference.amount(), difference.currency()),
        Phrases.count(move.group().jobs(), "job", "jobs"),
        SalaryView.searchAddress(move.group().search()));
  }

  private static String change(SalaryCheck.Move move) {
    return switch (move.kind()) {
      case SKILL -> "Jobs that also name " + SalaryView.skillName(move.value());
      case LEVEL -> level(SeniorityText.label(Seniority.valueOf(move.value())));
      case COUNTRY -> "In " + RemoteScopeText.area(move.value());
      case REMOTE -> move.value().equals("yes") ? "Remote" : "Not remote, or not only";
      case COMPANY ->
          "At " + move.group().label().replaceFirst(".* at (.+?)( that name .*)?$", "$1");
    };
  }

  private static String level(String label) {
    return label.endsWith("level") ? label : label + " level";
  }

  /// How much more or less one amount is than another, in whole units: `+4,500 EUR`, `−800 EUR`,
  /// `the same`.
  static String signed(Money amount, Money than) {
    return signed(amount.amount().subtract(than.amount()), amount.currency());
  }

  private static String signed(BigDecimal difference, String currency) {
    BigDecimal whole = difference.setScale(0, RoundingMode.HALF_UP);
    if (whole.signum() == 0) {
      return "the same";
    }
    return (whole.signum() > 0 ? "+" : "−") + PayText.amount(whole.abs(), currency);
  }
}
