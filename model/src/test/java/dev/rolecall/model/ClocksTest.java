package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
  @Test
  void parsesDatesAsStartOfDayInUtcAndInstants() {
    assertThat(Clocks.parse("2026-11-05")).isEqualTo(Instant.parse("2026-11-05T00:00:00Z"));
    assertThat(Clocks.parse("2026-11-05T09:00:00Z"))
        .isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-11-05T09:00"})
  void rejectsOtherText(String text) {
    assertThatThrownBy(() -> Clocks.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
