package dev.rolecall.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Converts between the time of a service's clock, which may run faster than real time, and
/// durations that do not depend on it: leases, backoffs and timeouts. A lease that is kept as a
/// time of the clock must not expire early because the clock runs fast.
public final class RealTime {
  private RealTime() {}

  /// What the clock will show after a real duration.
  public static Instant after(Clock clock, Duration real) {
    return clock.instant().plus(onClock(clock, real));
  }

  /// How far the clock advances in a real duration.
  public static Duration onClock(Clock clock, Duration real) {
    return AcceleratedClock.multiplied(real, speed(clock));
  }

  /// The real duration between two times of the clock.
  public static Duration between(Clock clock, Instant from, Instant to) {
    return AcceleratedClock.multiplied(Duration.between(from, to), 1 / speed(clock));
  }

  /// The real duration since a time of the clock.
  public static Duration since(Clock clock, Instant from) {
    return between(clock, from, clock.instant());
  }

  private static double speed(Clock clock) {
    return clock instanceof AcceleratedClock accelerated ? accelerated.speed() : 1;
  }
}
