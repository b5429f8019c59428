package dev.rolecall.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What we know of a host: its rules, when it may be asked next, and how it has been doing. One
/// request at a time.
final class HostGuard {
  /// robots.txt is read again after this.
  private static final Duration RULES_KEPT = Duration.ofHours(24);

  final ReentrantLock oneAtATime = new ReentrantLock();
  final CircuitBreaker breaker;
  private final String name;
  private final Duration pace;
  private Instant nextAt = Instant.MIN;
  private @Nullable BaseRobotRules rules;
  private Instant rulesUntil = Instant.MIN;

  HostGuard(String name, Duration pace, CircuitBreaker breaker) {
    this.name = name;
    this.pace = pace;
    this.breaker = breaker;
  }

  String name() {
    return name;
  }

  @Nullable BaseRobotRules rulesAt(Instant now) {
    return now.isBefore(rulesUntil) ? rules : null;
  }

  void learn(BaseRobotRules learned, Instant now) {
    this.rules = learned;
    this.rulesUntil = now.plus(RULES_KEPT);
  }

  /// Between two requests: ours, or what robots.txt asks for where that is longer.
  Duration delay() {
    BaseRobotRules known = rules;
    long asked = known == null ? BaseRobotRules.UNSET_CRAWL_DELAY : known.getCrawlDelay();
    return asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked < pace.toMillis()
        ? pace
        : Duration.ofMillis(asked);
  }

  /// How long to wait before the next request.
  Duration untilNext(Clock clock) {
    Duration wait =
        nextAt.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), nextAt);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  void asked(Clock clock) {
    nextAt = clock.instant().plus(delay());
  }

  /// The host asked to be left alone for a while, which is at most a day.
  void leaveAlone(Duration length, Clock clock) {
    Duration most = length.compareTo(RULES_KEPT) < 0 ? length : RULES_KEPT;
    Instant until = clock.instant().plus(most);
    nextAt = until.isAfter(nextAt) ? until : nextAt;
  }

  boolean allows(URI address) {
    BaseRobotRules known = rules;
    return known != null && known.isAllowed(address.toString());
  }

  /// The host does not want to be asked for now: its robots.txt gives a server error.
  boolean defersVisits() {
    BaseRobotRules known = rules;
    return known != null && known.isDeferVisits();
  }
}
