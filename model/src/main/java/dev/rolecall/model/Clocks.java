package dev.rolecall.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The one clock that every service takes its time from.
///
/// A replay sets it: `asOf` was now when the system's clock said `startedAt`, and time went on from
/// there.
public final class Clocks {
  private Clocks() {}

  /// The time of the machine.
  public static Clock live() {
    return Clock.systemUTC();
  }

  public static Clock asOf(Instant asOf, Instant startedAt) {
    return Clock.offset(Clock.systemUTC(), Duration.between(startedAt, asOf));
  }

  /// The clock that an installation's settings ask for.
  ///
  /// @param asOf the time to start from; null for the live clock
  /// @param startedAt what the system's clock said at `asOf`; null for now
  public static Clock of(@Nullable Instant asOf, @Nullable Instant startedAt) {
    if (asOf == null) {
      return live();
    }
    return startedAt == null ? asOf(asOf) : asOf(asOf, startedAt);
  }

  /// As [#asOf(Instant, Instant)], starting now.
  public static Clock asOf(Instant asOf) {
    return asOf(asOf, InstantSource.system().instant());
  }

  /// Reads a time as people give one: `2026-11-05`, which is its first moment in UTC, or
  /// `2026-11-05T09:00:00Z`.
  ///
  /// @throws java.time.DateTimeException when it is neither
  public static Instant parse(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
