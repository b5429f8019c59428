package dev.rolecall.ingest.normalize.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Salary: $120k base                      | BASE
          $180k - $210k OTE                       | TOTAL
          OTE: $180k - $210k                      | TOTAL
          Total compensation of $180k - $210k     | TOTAL
          $130k - $150k including bonus           | TOTAL
          $130k - $150k + bonus                   | BASE
          $130k - $150k, and equity               | BASE
          $130k - $150k with equity               | BASE
          """)
  void distinguishesTotalPayFromBasePay(String words, PayKind kind) {
    assertThat(PayRules.find(words, "US"))
        .extracting(found -> found.pay().kind())
        .containsExactly(kind);
  }

  @Test
  void aHeadingAboveTheAmountCanSayThatItIsTotalPay() {
    assertThat(PayRules.find("The on-target earnings range is:\n$180k - $210k", "US"))
        .extracting(found -> found.pay().kind())
        .containsExactly(PayKind.TOTAL);
    assertThat(PayRules.find("On-target earnings apply.\n$180k - $210k", "US"))
        .extracting(found -> found.pay().kind())
        .containsExactly(PayKind.BASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50 000 kr per month    | SE | SEK
          50 000 kr per month    | NO | NOK
          $120k                  | CA | CAD
          $120k                  | DE | USD
          $120k USD              | CA | USD
          salary range: 120-150k | GB | GBP
          """)
  void theCountryDeterminesTheCurrencyOfASign(String words, String country, String currency) {
    assertThat(PayRules.find(words, country))
        .extracting(found -> found.pay().currency())
        .containsExactly(currency);
  }

  /// A word in the next line or sentence is not the period of the amount.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "£50,000 - £60,000\nHours: 37.5",
        "£50,000 - £60,000. Days in office: 3",
        "£50,000 - £60,000\nMonthly stipend for lunch",
        "£50,000 - £60,000 - a great team",
        "£50,000 - £60,000 p.a.",
        "£50,000 - £60,000 / a"
      })
  void thePeriodIsBesideItsAmount(String words) {
    assertThat(PayRules.find(words, "GB"))
        .extracting(found -> found.pay().period())
        .containsExactly(Period.YEAR);
  }

  @Test
  void aLongListOfNumbersIsReadInLinearTime() {
    assertThat(PayRules.find("1" + ",12".repeat(60_000), "US")).isEmpty();
    assertThat(PayRules.find("₹12,50,000 - ₹15,00,000", "IN")).hasSize(1);
  }

  /// Yearly pay in yen, won and forint has seven or eight digits; ten thousand crowns are not
  /// yearly pay.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JPY 8,000,000 - 14,000,000             | JP | 8000000-14000000
          salary: ¥8,000,000 - ¥14,000,000       | JP | 8000000-14000000
          KRW 80,000,000 - 120,000,000 per year  | KR | 80000000-120000000
          KRW 80,000,000 - 120,000,000           | KR | 80000000-120000000
          HUF 18,000,000 - 24,000,000 per year   | HU | 18000000-24000000
          salary: 1 200 000 Ft - 1 500 000 Ft per month | HU | 1200000-1500000
          KRW 20,000 - 30,000                    | KR |
          CZK 10,000 - 12,000 per year           | CZ |
          JPY 90,000 - 120,000 per year          | JP |
          $12,000,000 - $14,000,000 per year     | US |
          """)
  void implausiblePayIsMeasuredInEuros(String words, String country, @Nullable String band) {
    assertThat(PayRules.find(words, country))
        .extracting(found -> found.pay().min() + "-" + found.pay().max())
        .isEqualTo(band == null ? List.of() : List.of(band));
  }

  @Test
  void crownsAreUnknownWithoutACountry() {
    assertThat(PayRules.find("50 000 kr per month", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"$100x", "120000", "$5%", "+1 415 555 0100", "1.2.3", "$9999999999"})
  void otherNumbersAreNotPay(String words) {
    assertThat(PayRules.find(words, "US")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vergütung: € 1.140,00 brutto im 2. Lehrjahr pro Monat              | MONTH
          Vergütung: 1.210 EUR brutto im 3. Ausbildungsjahr, monatlich       | MONTH
          Nejlepší berou až 62 000 Kč měsíčně                                | MONTH
          měsíční mzda 45 000 Kč                                             | MONTH
          ročně 720 000 Kč                                                   | YEAR
          """)
  void periodsInOtherLanguages(String words, Period period) {
    assertThat(PayRules.find(words, null))
        .extracting(found -> found.pay().period())
        .containsExactly(period);
  }

  @Test
  void twoSumsInASentenceAreNotARange() {
    String text =
        "Nejlepší berou až 62 000 Kč měsíčně, běžný průměr je kolem 38 000 Kč mzda fixní.";
    assertThat(PayRules.find(text, null))
        .extracting(found -> found.words() + " " + found.pay().period())
        .containsExactly("62 000 Kč MONTH", "38 000 Kč MONTH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"We raised $120m", "$120 mm in sales", "€40 bn market", "$12 million ARR"})
  void millionsAreNotPay(String words) {
    assertThat(PayRules.find(words, null)).isEmpty();
  }

  /// Letters inside other words, and nouns that are part of a title or stand beside a word for pay,
  /// do not make an amount another sum.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          For this role, candidates earn $150,000 - $180,000 per year         | US | 150000-180000
          The candidate's salary is $150,000 - $180,000                       | US | 150000-180000
          Compensation for candidates: $150,000 - $180,000                    | US | 150000-180000
          Hannover, 60.000 - 75.000 € brutto                                  | DE | 60000-75000
          Compensation: over $150,000 per year                                | US | 150000-null
          The salary range for a Product Engineer is $120,000 - $150,000 a year | US | 120000-150000
          We hire a Product Engineer ($120k-$150k) for the north              | US | 120000-150000
          The base salary range for this Product Manager position is $150,000 to $180,000 | US | 150000-180000
          The annual salary for our insurance product is $140,000             | US | 140000-140000
          """)
  void otherWordsDoNotMakeAnAmountAnotherSum(String words, String country, String band) {
    assertThat(PayRules.find(words, country))
        .extracting(found -> found.pay().min() + "-" + found.pay().max())
        .containsExactly(band);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We did $150,000 in the first week of the year",
        "Our customers moved over $150,000 a year",
        "Our product costs $99,000 a year",
        "Enterprise plans start at $40,000 per year",
        "We made $150,000 - $180,000 in the first week",
        "seed round of $150,000 - $180,000"
      })
  void sumsOfTheCompanyAreNotPay(String words) {
    assertThat(PayRules.find(words, "US")).isEmpty();
  }

  /// After a comma, a bullet or a bracket a unit of time is often the start of the next item.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Remote; $150k - $180k, monthly offsites | 150000-180000 YEAR
          Salary £60,000, monthly team lunches    | 60000-60000 YEAR
          €70k–€90k, monthly offsite              | 70000-90000 YEAR
          Engineer ($150k), PM ($140k)            | 150000-150000 YEAR; 140000-140000 YEAR
          $150,000, day one benefits              | 150000-150000 YEAR
          $120,000, hours are flexible            | 120000-120000 YEAR
          £450, daily                             | 450-450 DAY
          €5,500, per month                       | 5500-5500 MONTH
          €5,500 - monthly, gross                 | 5500-5500 MONTH
          €5,500 monthly                          | 5500-5500 MONTH
          $180,000 monthly                        | 180000-180000 YEAR
          """)
  void aUnitOfTheNextItemIsNotThePeriod(String words, String pay) {
    assertThat(PayRules.find(words, null))
        .extracting(
            found -> found.pay().min() + "-" + found.pay().max() + " " + found.pay().period())
        .isEqualTo(List.of(pay.split("; ")));
  }

  /// Only the first amounts are read: a text of nothing but amounts must not take seconds.
  @Test
  void aTextOfAmountsIsReadQuickly() {
    String text = "Salary: $100,000 - $120,000. " + "$1 ".repeat(30_000);
    assertThat(PayRules.find(text, "US")).hasSize(1);
    assertTimeout(Duration.ofSeconds(20), () -> PayRules.find(text, "US"));
  }
}
