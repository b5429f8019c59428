package dev.rolecall.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTextTest {
  private static final CurrencyRates RATES =
      new CurrencyRates(
          LocalDate.parse("2026-11-02"),
          Map.of(
              "EUR", BigDecimal.ONE, "USD", new BigDecimal("1.25"), "JPY", new BigDecimal("160")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          70000  | 88000  | EUR | YEAR    | BASE  | STATED    | 70,000–88,000 EUR a year
          60000  | 60000  | EUR | YEAR    | BASE  | STATED    | 60,000 EUR a year
          120000 | -      | USD | YEAR    | BASE  | STATED    | from 120,000 USD a year
          -      | 600    | GBP | DAY     | BASE  | STATED    | up to 600 GBP a day
          65     | 80.5   | GBP | HOUR    | BASE  | STATED    | 65–80.50 GBP an hour
          9000   | 11000  | CHF | MONTH   | UNKNOWN | STATED  | 9,000–11,000 CHF a month
          1500   | -      | USD | WEEK    | BASE  | STATED    | from 1,500 USD a week
          90000  | 140000 | EUR | YEAR    | TOTAL | STATED    | 90,000–140,000 EUR a year, including variable pay
          90000  | 140000 | EUR | YEAR    | BASE  | ESTIMATED | 90,000–140,000 EUR a year (estimated)
          90000  | -      | EUR | UNKNOWN | BASE  | STATED    | from 90,000 EUR
          """)
  void writesPayAsStated(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      Period period,
      PayKind kind,
      Basis basis,
      String text) {
    assertThat(PayText.of(new Pay(min, max, currency, period, kind, basis))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          100000 | 150000 | USD | YEAR    | EUR | about 80,000–120,000 EUR a year
          100000 | -      | USD | YEAR    | EUR | from about 80,000 EUR a year
          -      | 150000 | USD | YEAR    | EUR | up to about 120,000 EUR a year
          50     | 60     | EUR | HOUR    | EUR | about 104,000–125,000 EUR a year
          5000   | 5000   | EUR | MONTH   | USD | about 75,000 USD a year
          100    | 100    | JPY | DAY     | EUR | about 163 EUR a year
          1      | 1      | JPY | DAY     | EUR | about 2 EUR a year
          60000  | 70000  | EUR | YEAR    | EUR | -
          60000  | 70000  | XYZ | YEAR    | EUR | -
          60000  | 70000  | USD | UNKNOWN | EUR | -
          """)
  void writesYearlyPayOnlyWhenItIsNotStatedThatWay(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      Period period,
      String target,
      @Nullable String text) {
    Pay pay = new Pay(min, max, currency, period, PayKind.BASE, Basis.STATED);
    assertThat(PayText.annual(pay, target, RATES).orElse(null)).isEqualTo(text);
  }

  @Test
  void addsYearlyPayInParentheses() {
    Pay pay = new Pay(null, BigDecimal.TEN, "USD", Period.HOUR, PayKind.BASE, Basis.STATED);
    assertThat(PayText.withAnnual(pay, "EUR", RATES))
        .isEqualTo("up to 10 USD an hour (up to about 16,600 EUR a year)");
    assertThat(PayText.withAnnual(pay, "XYZ", RATES)).isEqualTo("up to 10 USD an hour");
  }

  @Test
  void writesAmounts() {
    assertThat(PayText.amount(Money.of(80_000, "EUR"))).isEqualTo("80,000 EUR");
    assertThat(PayText.amount(new BigDecimal("62.5"), "USD")).isEqualTo("62.50 USD");
  }
}
