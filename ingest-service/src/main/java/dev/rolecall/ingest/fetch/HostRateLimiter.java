package dev.rolecall.ingest.fetch;

import dev.rolecall.model.RealTime;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// One host's rate limiter: one request per delay, counted from the end of the last response.
///
/// resilience4j counts permissions in cycles of a fixed phase, so that two requests may be close
/// together on both sides of a cycle's end. Each response therefore starts a new, empty cycle
/// (docs/decisions/0015).
final class HostRateLimiter {
  private final String host;
  private final Duration maxWait;
  private final Clock clock;
  private final Scheduler scheduler;
  private final Instant start;
  private volatile AtomicRateLimiter limiter;

  /// @param initialDelay between two requests
  /// @param maxWait a request that would have to wait longer is refused; a host's usual delay is
  ///   never refused
  /// @param scheduler where waiting requests continue
  HostRateLimiter(
      String host, Duration initialDelay, Duration maxWait, Clock clock, Scheduler scheduler) {
    this.host = host;
    this.maxWait = maxWait;
    this.clock = clock;
    this.scheduler = scheduler;
    this.start = clock.instant();
    this.limiter = limiter(initialDelay, maxWait);
  }

  private AtomicRateLimiter limiter(Duration cycle, Duration timeout) {
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(1)
            .limitRefreshPeriod(cycle)
            .timeoutDuration(timeout)
            .build();
    return new AtomicRateLimiter(host, config, () -> RealTime.since(clock, start).toNanos());
  }

  /// Waits for the next permission.
  ///
  /// Emits [RequestNotPermitted] when that would take longer than the maximum wait.
  Mono<Long> acquirePermission() {
    return Mono.defer(
        () -> {
          AtomicRateLimiter now = limiter;
          long nanos = now.reservePermission();
          return nanos < 0
              ? Mono.error(RequestNotPermitted.createRequestNotPermitted(now))
              : delay(Duration.ofNanos(nanos));
        });
  }

  /// Waits without a permission, on the same scheduler.
  Mono<Long> delay(Duration length) {
    return length.isPositive() ? Mono.delay(length, scheduler) : Mono.just(0L);
  }

  /// To be called when a response has ended.
  ///
  /// @param delay the host's usual delay
  /// @param retryAfter the Retry-After of the response, zero without one
  void onResponse(Duration delay, Duration retryAfter) {
    boolean blocked = retryAfter.compareTo(delay) > 0;
    Duration timeout = delay.compareTo(maxWait) > 0 && !blocked ? delay : maxWait;
    AtomicRateLimiter next = limiter(blocked ? retryAfter : delay, timeout);
    next.drainPermissions();
    limiter = next;
  }

  /// How long the next request would wait.
  Duration untilNext() {
    return Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait());
  }
}
