package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealTimeTest {
  private static final Instant AS_OF = Instant.parse("2026-10-25T00:00:00Z");
  private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

  private final AtomicReference<Instant> real = new AtomicReference<>(START);
  private final Clock fast = new AcceleratedClock(AS_OF, START, 120, real::get);

  @Test
  void aFastClockAdvancesByItsSpeed() {
    assertThat(fast.instant()).isEqualTo(AS_OF);
    real.set(START.plusSeconds(30));
    assertThat(fast.instant()).isEqualTo(AS_OF.plus(Duration.ofHours(1)));
    real.set(START.plusMillis(1));
    assertThat(fast.instant()).isEqualTo(AS_OF.plusMillis(120));
  }

  @Test
  void keepsTheNanosecondsOfALongRun() {
    Clock clock = new AcceleratedClock(AS_OF, START, 2.5, real::get);
    real.set(START.plus(Duration.ofDays(400)).plusNanos(2));
    assertThat(clock.instant()).isEqualTo(AS_OF.plus(Duration.ofDays(1000)).plusNanos(5));
  }

  @Test
  void aRealDurationIsLongerOnAFastClock() {
    assertThat(RealTime.onClock(fast, Duration.ofMinutes(5))).isEqualTo(Duration.ofHours(10));
    assertThat(RealTime.after(fast, Duration.ofSeconds(1))).isEqualTo(AS_OF.plusSeconds(120));
    real.set(START.plusSeconds(7));
    assertThat(RealTime.since(fast, AS_OF)).isEqualTo(Duration.ofSeconds(7));
    assertThat(RealTime.between(fast, AS_OF, AS_OF.plusSeconds(60)))
        .isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void otherClocksShowRealDurations() {
    Clock fixed = Clock.fixed(AS_OF, ZoneOffset.UTC);
    assertThat(RealTime.after(fixed, Duration.ofSeconds(1))).isEqualTo(AS_OF.plusSeconds(1));
    assertThat(RealTime.between(fixed, AS_OF, START)).isEqualTo(Duration.between(AS_OF, START));
  }

  @Test
  void aClockInAnotherZoneKeepsItsSpeed() {
    Clock there = fast.withZone(ZoneOffset.ofHours(2));
    real.set(START.plusSeconds(1));
    assertThat(there.instant()).isEqualTo(fast.instant());
    assertThat(RealTime.onClock(there, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(120));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsASpeedThatIsNotAboveZero(double speed) {
    assertThatThrownBy(() -> Clocks.of(AS_OF, START, speed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpeedAppliesWithoutASetTimeToo() {
    assertThat(RealTime.onClock(Clocks.of(null, null, 3), Duration.ofSeconds(1)))
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(Clocks.of(null, null, 1)).isEqualTo(Clock.systemUTC());
  }
}
