package dev.rolecall.match.notify.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// When mails to one domain were sent, and when those that wait will be: at most a number of them
/// in each minute. Safe for use by several threads.
final class DomainPace {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MIN_BACKOFF = Duration.ofMinutes(1);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(30);

  /// "Service not available": the reply of a server that wants no more mail now.
  private static final int SERVICE_NOT_AVAILABLE = 421;

  /// One recipient may be greylisted or have a full mailbox; this many in a row are the domain.
  private static final int MAX_DEFERRED = 3;

  private static final int MAX_DOUBLINGS = 5;

  private final int perMinute;
  private final Deque<Instant> latest = new ArrayDeque<>();
  private Instant backoffUntil = Instant.MIN;
  private int deferredInRow;
  private int backoffs;

  DomainPace(int perMinute) {
    this.perMinute = perMinute;
  }

  synchronized boolean isBackingOff(Instant now) {
    return backoffUntil.isAfter(now);
  }

  /// Whether a mail can be sent now, and none waits.
  synchronized boolean isFree(Instant now) {
    return !isBackingOff(now) && !next(now).isAfter(now);
  }

  /// The time of the next mail that can wait; it counts as sent then.
  synchronized Instant reserve(Instant now) {
    Instant turn = next(now);
    Instant at = turn.isAfter(backoffUntil) ? turn : backoffUntil;
    add(at);
    return at;
  }

  synchronized void count(Instant now) {
    add(now);
  }

  /// A mail that was counted is not sent. It stays counted while others wait: the times that were
  /// reserved for them assume it.
  ///
  /// @param at when it was to be sent
  synchronized void discount(Instant at, Instant now) {
    if (!latest.isEmpty() && !latest.getLast().isAfter(now)) {
      latest.removeLastOccurrence(at);
    }
  }

  private void add(Instant at) {
    latest.addLast(at);
    if (latest.size() > perMinute) {
      latest.removeFirst();
    }
  }

  private Instant next(Instant now) {
    if (latest.size() < perMinute) {
      return now;
    }
    Instant next = latest.getFirst().plus(MINUTE);
    return next.isAfter(now) ? next : now;
  }

  synchronized void record(SubmissionResult result, Instant now) {
    switch (result) {
      case SubmissionResult.Accepted _ -> {
        deferredInRow = 0;
        backoffs = 0;
      }
      case SubmissionResult.Deferred deferred -> deferred(deferred, now);
      case SubmissionResult.Refused _,
          SubmissionResult.Unreachable _,
          SubmissionResult.Uncertain _ -> {}
    }
  }

  private void deferred(SubmissionResult.Deferred deferred, Instant now) {
    if (deferred.concernsRecipient()) {
      deferredInRow++;
    }
    if (isBackingOff(now)
        || (deferred.code() != SERVICE_NOT_AVAILABLE && deferredInRow < MAX_DEFERRED)) {
      return;
    }
    Duration backoff = MIN_BACKOFF.multipliedBy(1L << Math.min(backoffs, MAX_DOUBLINGS));
    backoffUntil = now.plus(backoff.compareTo(MAX_BACKOFF) < 0 ? backoff : MAX_BACKOFF);
    backoffs++;
    deferredInRow = MAX_DEFERRED - 1;
  }
}
