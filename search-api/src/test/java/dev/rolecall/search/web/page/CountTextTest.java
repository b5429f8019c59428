package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | ~7", "64 | ~64", "1,984 | ~2,000", "12,345 | ~12,000", "995,000 | ~1,000,000"})
  void anEstimateHasTwoDigits(String count, String text) {
    long jobs = Long.parseLong(count.replace(",", ""));
    assertThat(new CountText(true).of(jobs)).isEqualTo(text);
    assertThat(new CountText(false).of(jobs)).isEqualTo(count);
  }
}
