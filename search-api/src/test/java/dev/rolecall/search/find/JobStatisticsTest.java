package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.SharedSearch;
import dev.rolecall.search.find.SearchStatistics.Interval;
import dev.rolecall.search.find.SearchStatistics.PayRange;
import dev.rolecall.search.find.SearchStatistics.Percentile;
import dev.rolecall.search.find.SearchStatistics.Period;
import dev.rolecall.testkit.platform.StoreContract;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The counts of the index equal those of counting jobs one by one.
@StoreContract
class JobStatisticsTest {
  private static final InMemoryJobSearch ONE_BY_ONE = new InMemoryJobSearch(SharedSearch.all());

  @ParameterizedTest
  @CsvSource({"'',WEEK", "'',DAY", "skill:go,WEEK", "company:acme,DAY", "skill:fortran,WEEK"})
  void countsEqualThoseOfCountingOneByOne(String search, Interval interval) {
    SearchStatistics counts = statistics(search, interval);
    SearchStatistics expected = ONE_BY_ONE.statistics(query(search), interval).block();
    assertThat(expected).isNotNull();
    assertThat(counts.total()).isEqualTo(expected.total());
    assertThat(counts.pay().stated()).isEqualTo(expected.pay().stated());
    assertThat(counts.pay().histogram())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(expected.pay().histogram());
    assertThat(counts.firstSeen().stream().filter(period -> period.jobs() > 0))
        .containsExactlyElementsOf(
            expected.firstSeen().stream().filter(period -> period.jobs() > 0).toList());
  }

  @Test
  void periodsHaveNoGapsAndEndToday() {
    assertThat(statistics("", Interval.DAY).firstSeen())
        .hasSize(30)
        .extracting(Period::from)
        .isSorted()
        .doesNotHaveDuplicates()
        .last()
        .hasToString("2026-11-05");
    assertThat(statistics("", Interval.WEEK).firstSeen())
        .hasSize(26)
        .extracting(period -> period.from().getDayOfWeek())
        .containsOnly(DayOfWeek.MONDAY);
  }

  /// The twelve Go jobs pay 60,000 to 115,000 in steps of 5,000.
  @Test
  void percentilesAreThoseOfTheStatedPay() {
    assertThat(statistics("skill:go", Interval.WEEK).pay().percentiles())
        .extracting(Percentile::percent)
        .containsExactly(10, 25, 50, 75, 90);
    assertThat(statistics("skill:go", Interval.WEEK).pay().percentiles())
        .filteredOn(each -> each.percent() == 50)
        .first()
        .extracting(Percentile::amount)
        .satisfies(
            amount ->
                assertThat(amount)
                    .isBetween(BigDecimal.valueOf(85_000), BigDecimal.valueOf(90_000)));
  }

  @Test
  void payIsInTheCurrencyOfTheSearch() {
    var pay = statistics("skill:go pay:>=10k USD", Interval.WEEK).pay();
    assertThat(pay.currency()).isEqualTo("USD");
    assertThat(pay.stated()).isEqualTo(12);
    assertThat(pay.histogram().stream().mapToLong(PayRange::jobs).sum()).isEqualTo(12);
    BigDecimal dollars =
        CurrencyRates.fallback().convert(BigDecimal.valueOf(60_000), "EUR", "USD").orElseThrow();
    assertThat(pay.histogram().getFirst().from()).isLessThanOrEqualTo(dollars);
    assertThat(pay.histogram().getFirst().to()).isGreaterThan(dollars);
  }

  @ParameterizedTest
  @CsvSource({"EUR,20000", "USD,20000", "GBP,20000", "JPY,2000000", "INR,2000000"})
  void rangesBeginAtRoundAmounts(String currency, BigDecimal step) {
    assertThat(PayRangeScale.in(currency, CurrencyRates.fallback()).step())
        .isEqualByComparingTo(step);
  }

  private static SearchStatistics statistics(String search, Interval interval) {
    SearchStatistics counts =
        SharedSearch.get().bean(JobStatistics.class).statistics(query(search), interval).block();
    assertThat(counts).isNotNull();
    return counts;
  }

  private static JobQuery query(String search) {
    return JobQueryParser.parse(search, Map.of(), SharedSearch.NOW).query();
  }
}
