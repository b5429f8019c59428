package dev.rolecall.testkit.web;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// What a host of [SimulatedHosts] does instead of responding normally.
///
/// @param delay the Retry-After of a status, or how long a slow response is delayed
record HostFault(Kind kind, Duration delay) {
  enum Kind {
    NONE,
    RATE_LIMITED,
    UNAVAILABLE,
    /// Half of the response; then the connection is closed.
    CUT,
    /// The connection is reset without a response.
    RESET,
    /// No response until the client gives up.
    HANG,
    SLOW
  }

  /// The last one only where clients give up soon.
  private static final Kind[] FAULTS = {
    Kind.RATE_LIMITED, Kind.UNAVAILABLE, Kind.CUT, Kind.RESET, Kind.SLOW, Kind.HANG
  };

  static HostFault next(RandomGenerator random, double rate, boolean hangs) {
    if (random.nextDouble() >= rate) {
      return new HostFault(Kind.NONE, Duration.ZERO);
    }
    Kind kind = FAULTS[random.nextInt(hangs ? FAULTS.length : FAULTS.length - 1)];
    return switch (kind) {
      case RATE_LIMITED, UNAVAILABLE -> new HostFault(kind, Duration.ofSeconds(random.nextInt(16)));
      case SLOW -> new HostFault(kind, Duration.ofMillis(random.nextInt(200, 1_500)));
      case NONE, CUT, RESET, HANG -> new HostFault(kind, Duration.ZERO);
    };
  }

  Duration retryAfter() {
    return kind == Kind.RATE_LIMITED || kind == Kind.UNAVAILABLE ? delay : Duration.ZERO;
  }
}
