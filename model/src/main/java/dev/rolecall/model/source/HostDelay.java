package dev.rolecall.model.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When requests may be sent to the host of a board, as known at the end of the board's last crawl,
/// or when another instance took over during one. An instance that takes the board over observes it
/// before it has read the host's robots.txt.
///
/// @param delay between the end of a response and the next request
/// @param nextRequestAt no request may be sent before this time of the system clock; later than the
///   delay after a Retry-After
/// @param requests those that count toward the limit of a key, null for a host without one
public record HostDelay(Duration delay, Instant nextRequestAt, @Nullable RequestCounts requests) {
  /// The delay of a host that limits no key.
  public HostDelay(Duration delay, Instant nextRequestAt) {
    this(delay, nextRequestAt, null);
  }

  /// The longer delay, the later time and the higher counts.
  public HostDelay max(HostDelay other) {
    return new HostDelay(
        delay.compareTo(other.delay) >= 0 ? delay : other.delay,
        nextRequestAt.isAfter(other.nextRequestAt) ? nextRequestAt : other.nextRequestAt,
        max(requests, other.requests));
  }

  private static @Nullable RequestCounts max(
      @Nullable RequestCounts one, @Nullable RequestCounts other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.max(other);
  }
}
