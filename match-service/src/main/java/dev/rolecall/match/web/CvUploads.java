package dev.rolecall.match.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rolecall.match.people.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// Limits the uploads of CVs, each of which is held in memory: in total, one at a time per account,
/// and per account and hour. Safe for use by many threads.
final class CvUploads {
  static final int MAX_AT_ONCE = 8;
  static final int MAX_PER_HOUR = 10;

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Clock clock;
  private final Set<AccountId> active = new HashSet<>();
  private final LoadingCache<AccountId, Deque<Instant>> recent =
      Caffeine.newBuilder().expireAfterAccess(WINDOW).build(_ -> new ArrayDeque<>());

  CvUploads(Clock clock) {
    this.clock = clock;
  }

  /// Starts an upload, which must be ended.
  ///
  /// @return the account
  /// @throws CvUploadRefusedException when a limit is reached
  synchronized AccountId start(AccountId account) {
    if (active.contains(account)) {
      throw new CvUploadRefusedException(
          HttpStatus.TOO_MANY_REQUESTS, SOON, "Another CV of yours is being read. Wait for it.");
    }
    if (active.size() >= MAX_AT_ONCE) {
      throw new CvUploadRefusedException(
          HttpStatus.SERVICE_UNAVAILABLE,
          SOON,
          "Many CVs are being read at the moment. Try again in a few seconds.");
    }
    count(account);
    active.add(account);
    return account;
  }

  synchronized void end(AccountId account) {
    active.remove(account);
  }

  private void count(AccountId account) {
    Instant now = clock.instant();
    Deque<Instant> times = recent.get(account);
    while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
      times.removeFirst();
    }
    if (times.size() >= MAX_PER_HOUR) {
      throw new CvUploadRefusedException(
          HttpStatus.TOO_MANY_REQUESTS,
          Duration.between(now, times.getFirst().plus(WINDOW)),
          "You can send %d CVs an hour. Try again later.".formatted(MAX_PER_HOUR));
    }
    times.addLast(now);
  }
}
