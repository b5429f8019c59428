package dev.rolecall.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Creates the clock that a service uses for all times.
///
/// For a replay it is offset: it showed `asOf` when the system clock showed `startedAt`. For a
/// simulation it also runs faster; [RealTime] then converts durations that must stay real.
public final class Clocks {
  private Clocks() {}

  /// The system clock.
  public static Clock system() {
    return Clock.systemUTC();
  }

  public static Clock asOf(Instant asOf, Instant startedAt) {
    return Clock.offset(Clock.systemUTC(), Duration.between(startedAt, asOf));
  }

  /// The clock for an installation's settings.
  ///
  /// @param asOf the time to start from; null for the system clock
  /// @param startedAt what the system clock showed at `asOf`; null for now
  /// @param speed how many seconds it advances in one second; 1 for real time
  public static Clock of(@Nullable Instant asOf, @Nullable Instant startedAt, double speed) {
    if (speed != 1) {
      Instant start = startedAt == null ? InstantSource.system().instant() : startedAt;
      return new AcceleratedClock(
          asOf == null ? start : asOf, start, speed, InstantSource.system());
    }
    if (asOf == null) {
      return system();
    }
    return startedAt == null ? asOf(asOf) : asOf(asOf, startedAt);
  }

  /// As [#asOf(Instant, Instant)], starting now.
  public static Clock asOf(Instant asOf) {
    return asOf(asOf, InstantSource.system().instant());
  }

  /// Parses a date, `2026-11-05`, as its start of day in UTC, or an instant,
  /// `2026-11-05T09:00:00Z`.
  ///
  /// @throws java.time.DateTimeException when it is neither
  public static Instant parse(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
