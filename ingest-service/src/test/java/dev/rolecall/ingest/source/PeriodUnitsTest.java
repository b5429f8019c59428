package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodUnitsTest {
  @ParameterizedTest
  @CsvSource({
    "YEAR, YEAR",
    "yr, YEAR",
    "per-year-salary, YEAR",
    "yearly_annually, YEAR",
    "salary_per_month, MONTH",
    "Mo, MONTH",
    "Per Week, WEEK",
    "days, DAY",
    "per-hour-wage, HOUR",
    "Hr, HOUR",
    "HUR, HOUR",
    "an hour, HOUR",
    "par an, YEAR"
  })
  void readsThePeriodOfAUnit(String unit, Period period) {
    assertThat(PeriodUnits.of(unit)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two_weeks",
        "per_two_weeks",
        "2 weeks",
        "biweekly",
        "BI_WEEKLY",
        "bi-monthly",
        "quarterly",
        "fortnightly",
        "piece"
      })
  void otherSpansAreNotPeriods(String unit) {
    assertThat(PeriodUnits.of(unit)).isNull();
  }
}
