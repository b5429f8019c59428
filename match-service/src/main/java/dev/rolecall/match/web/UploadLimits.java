package dev.rolecall.match.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rolecall.model.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// Limits the uploads of CVs or jobs, each of which is held in memory: in total, one at a time per
/// sender, and per sender and hour. Safe for use by many threads.
///
/// @param <K> identifies a sender: an account, or a client
final class UploadLimits<K> {
  static final int MAX_AT_ONCE = 8;
  static final int MAX_PER_HOUR = 10;
  private static final int MAX_SENDERS = 100_000;

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final String what;
  private final Clock clock;
  private final int atOnce;
  private final int perHour;
  private final Set<K> active = new HashSet<>();
  private final LoadingCache<K, Deque<Instant>> recent =
      Caffeine.newBuilder()
          .maximumSize(MAX_SENDERS)
          .expireAfterAccess(WINDOW)
          .build(_ -> new ArrayDeque<>());

  /// @param what is uploaded, for messages: `CV`
  UploadLimits(String what, Clock clock) {
    this(what, clock, MAX_AT_ONCE, MAX_PER_HOUR);
  }

  UploadLimits(String what, Clock clock, int atOnce, int perHour) {
    this.what = what;
    this.clock = clock;
    this.atOnce = atOnce;
    this.perHour = perHour;
  }

  /// Starts an upload, which must be ended.
  ///
  /// @return the sender
  /// @throws UploadRefusedException when a limit is reached
  synchronized K start(K sender) {
    if (active.contains(sender)) {
      throw new UploadRefusedException(
          HttpStatus.TOO_MANY_REQUESTS,
          SOON,
          "Your previous %s is still being read. Try again in a few seconds.".formatted(what));
    }
    if (active.size() >= atOnce) {
      throw new UploadRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          SOON,
          "Too many %ss are being read. Try again in a few seconds.".formatted(what));
    }
    count(sender);
    active.add(sender);
    return sender;
  }

  synchronized void end(K sender) {
    active.remove(sender);
  }

  private void count(K sender) {
    Instant now = clock.instant();
    Deque<Instant> times = recent.get(sender);
    while (!times.isEmpty()
        && RealTime.between(clock, times.getFirst(), now).compareTo(WINDOW) >= 0) {
      times.removeFirst();
    }
    if (times.size() >= perHour) {
      throw new UploadRefusedException(
          HttpStatus.TOO_MANY_REQUESTS,
          WINDOW.minus(RealTime.between(clock, times.getFirst(), now)),
          "You can send %d %ss an hour. Try again later.".formatted(perHour, what));
    }
    times.addLast(now);
  }
}
