package dev.rolecall.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs faster than the time of the machine.
final class AcceleratedClock extends Clock {
  private static final double NANOS = 1e9;

  private final Instant asOf;
  private final Instant startedAt;
  private final double speed;
  private final InstantSource real;
  private final ZoneId zone;

  /// @param asOf what it showed when `real` showed `startedAt`
  /// @param speed how many seconds it advances in one second
  AcceleratedClock(Instant asOf, Instant startedAt, double speed, InstantSource real) {
    this(asOf, startedAt, speed, real, ZoneOffset.UTC);
  }

  private AcceleratedClock(
      Instant asOf, Instant startedAt, double speed, InstantSource real, ZoneId zone) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("The speed of a clock must be above 0, got " + speed);
    }
    this.asOf = asOf;
    this.startedAt = startedAt;
    this.speed = speed;
    this.real = real;
    this.zone = zone;
  }

  double speed() {
    return speed;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new AcceleratedClock(asOf, startedAt, speed, real, other);
  }

  @Override
  public Instant instant() {
    return asOf.plus(multiplied(Duration.between(startedAt, real.instant()), speed));
  }

  /// Seconds and nanoseconds apart, as a double has too few digits for the nanoseconds of years.
  static Duration multiplied(Duration duration, double factor) {
    if (factor == 1) {
      return duration;
    }
    double seconds = duration.getSeconds() * factor;
    double nanos = (seconds - Math.floor(seconds)) * NANOS + duration.getNano() * factor;
    return Duration.ofSeconds((long) Math.floor(seconds), Math.round(nanos));
  }
}
