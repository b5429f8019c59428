package dev.rolecall.model.source;

import java.time.Duration;
import java.time.Instant;

/// How a board's host may be requested, as its last crawl knew it. An instance that takes the board
/// over observes it before it has read the host's robots.txt.
///
/// @param delay between the end of a response and the next request
/// @param nextRequestAt no request may be sent before this time of the system clock; later than the
///   delay after a Retry-After
public record HostDelay(Duration delay, Instant nextRequestAt) {
  /// The longer delay and the later time.
  public HostDelay max(HostDelay other) {
    return new HostDelay(
        delay.compareTo(other.delay) >= 0 ? delay : other.delay,
        nextRequestAt.isAfter(other.nextRequestAt) ? nextRequestAt : other.nextRequestAt);
  }
}
