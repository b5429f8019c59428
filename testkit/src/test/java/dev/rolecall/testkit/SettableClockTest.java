package dev.rolecall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  @Test
  void standsStillUntilMoved() {
    SettableClock clock = SettableClock.at("2026-11-02T12:00:00Z");
    Instant before = clock.instant();
    assertThat(clock.instant()).isEqualTo(before);
    clock.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-02T13:00:00Z"));
  }
}
