package dev.rolecall.search.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayWordsTest {
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
          60000  | 70000  | EUR | YEAR    | BASE  | €60,000–70,000 a year
          60000  | 60000  | EUR | YEAR    | BASE  | €60,000 a year
          120000 | -      | USD | YEAR    | BASE  | from $120,000 a year
          -      | 600    | GBP | DAY     | BASE  | up to £600 a day
          65     | 80.5   | GBP | HOUR    | BASE  | £65–80.50 an hour
          9000   | 11000  | CHF | MONTH   | BASE  | CHF\u00a09,000–11,000 a month
          1500   | -      | USD | WEEK    | BASE  | from $1,500 a week
          90000  | 140000 | EUR | YEAR    | TOTAL | €90,000–140,000 a year, variable parts included
          90000  | -      | EUR | UNKNOWN | BASE  | from €90,000
          """)
  void saysPayAsItIsStated(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      Period period,
      PayKind kind,
      String words) {
    assertThat(PayWords.stated(new Pay(min, max, currency, period, kind, Basis.STATED)))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          100000 | 150000 | USD | YEAR    | EUR | about €80,000–120,000 a year
          100000 | -      | USD | YEAR    | EUR | about from €80,000 a year
          50     | 60     | EUR | HOUR    | EUR | about €104,000–125,000 a year
          5000   | 5000   | EUR | MONTH   | USD | about $75,000 a year
          100    | 100    | JPY | DAY     | EUR | about €160 a year
          60000  | 70000  | EUR | YEAR    | EUR | -
          60000  | 70000  | XYZ | YEAR    | EUR | -
          60000  | 70000  | USD | UNKNOWN | EUR | -
          """)
  void saysWhatThatIsAYearOnlyWhereItIsNotStatedSo(
      BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      Period period,
      String asked,
      @Nullable String words) {
    Pay pay = new Pay(min, max, currency, period, PayKind.BASE, Basis.STATED);
    assertThat(PayWords.annual(pay, asked, RATES).orElse(null)).isEqualTo(words);
  }
}
