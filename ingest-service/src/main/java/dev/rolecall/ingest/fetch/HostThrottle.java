package dev.rolecall.ingest.fetch;

import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.HostDelay;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/// Limits the requests to one host: one at a time (bulkhead), with a delay between them (rate
/// limiter), with exponential backoff after failures (retry), and with a circuit breaker that opens
/// after repeated failures.
final class HostThrottle {
  /// The first cool-down, in units of the backoff.
  private static final int FIRST_COOL_DOWN = 5;

  private static final int COOL_DOWN_FACTOR = 3;
  private static final Duration MAX_COOL_DOWN = Duration.ofHours(1);

  final Bulkhead bulkhead;
  final CircuitBreaker breaker;
  final Retry retry;
  final HostRateLimiter rateLimiter;
  final RequestQuota quota = new RequestQuota();
  private final String name;
  private final FetchProperties properties;
  private final IntervalFunction backoff;
  private volatile @Nullable RobotsRules robots;
  private volatile @Nullable TdmReservations reservations;
  private volatile int rateLimitedInARow;
  private volatile Duration minDelay;

  /// The delay that the host stated when its robots.txt was last available, to this or to an
  /// earlier instance; zero once the file was read again.
  private volatile Duration lastKnownDelay = Duration.ZERO;

  HostThrottle(String name, FetchProperties properties, Clock clock, Scheduler scheduler) {
    this.name = name;
    this.properties = properties;
    this.minDelay = properties.delay();
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            properties.backoff(), 2, 0.3, properties.maxBackoff());
    this.rateLimiter =
        new HostRateLimiter(name, properties.delay(), properties.maxBackoff(), clock, scheduler);
    this.bulkhead = bulkhead(name);
    this.breaker = breaker(name, clock);
    this.retry = Retry.of(name, retryConfig());
  }

  /// Callers wait in the order of their arrival.
  private static Bulkhead bulkhead(String name) {
    return Bulkhead.of(
        name,
        BulkheadConfig.custom()
            .maxConcurrentCalls(1)
            .maxWaitDuration(Duration.ofDays(365))
            .fairCallHandlingStrategyEnabled(true)
            .build());
  }

  /// A call's duration includes the wait for the rate limiter, so slow calls are not counted.
  private static CircuitBreaker breaker(String name, Clock clock) {
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(80)
            .waitDurationInOpenState(Duration.ofMinutes(2))
            .slowCallDurationThreshold(Duration.ofDays(1))
            .recordResult(HostThrottle::isFailure)
            .ignoreExceptions(RequestNotPermitted.class)
            .clock(clock)
            .build());
  }

  private static boolean isFailure(Object fetched) {
    return fetched instanceof FetchResult.Failed failed
        && failed.isTransient()
        && failed.reason() != CrawlFailure.RATE_LIMITED;
  }

  private RetryConfig retryConfig() {
    return RetryConfig.<FetchResult>custom()
        .maxAttempts(properties.attempts())
        .retryOnResult(this::isRetryable)
        .retryOnException(_ -> false)
        .intervalBiFunction((attempt, _) -> interval(attempt))
        .build();
  }

  /// A host whose Retry-After exceeds the maximum backoff is not requested again in this crawl.
  private boolean isRetryable(FetchResult fetched) {
    return fetched instanceof FetchResult.Failed failed
        && failed.isTransient()
        && rateLimiter.untilNext().compareTo(properties.maxBackoff()) <= 0;
  }

  private long interval(int attempt) {
    Duration ownBackoff = Duration.ofMillis(backoff.apply(attempt));
    Duration next = rateLimiter.untilNext(); // with the Retry-After of the response
    return (ownBackoff.compareTo(next) > 0 ? ownBackoff : next.plusNanos(999_999)).toMillis();
  }

  String name() {
    return name;
  }

  @Nullable RobotsRules robots(Instant now) {
    RobotsRules current = robots;
    return current != null && current.isCurrent(now) ? current : null;
  }

  /// The response with the rules started the delay that was known before. A longer crawl delay
  /// applies from it on. While the file is unavailable, the delay stays as it was.
  void setRobots(RobotsRules rules) {
    Duration before = delay();
    robots = rules;
    lastKnownDelay = rules.isUnavailable() ? before : Duration.ZERO;
    if (delay().compareTo(before) > 0) {
      rateLimiter.onResponse(delay(), rateLimiter.untilNext());
    }
  }

  /// Waits as if a response had ended now. The delay that is known applies until robots.txt is
  /// read, also between attempts to read it.
  void takeOver(@Nullable HostDelay known, Instant now) {
    if (known != null && known.requests() != null) {
      quota.takeOver(known.requests());
    }
    Duration stated = known == null ? Duration.ZERO : known.delay();
    Duration blocked = known == null ? Duration.ZERO : Duration.between(now, known.nextRequestAt());
    if (robots(now) == null) {
      lastKnownDelay = stated;
    }
    Duration delay = stated.compareTo(delay()) > 0 ? stated : delay();
    Duration left = rateLimiter.untilNext();
    rateLimiter.onResponse(delay, blocked.compareTo(left) > 0 ? blocked : left);
  }

  HostDelay known(Instant now) {
    return new HostDelay(delay(), now.plus(rateLimiter.untilNext()), quota.counts());
  }

  @Nullable TdmReservations reservations(Instant now) {
    TdmReservations current = reservations;
    return current != null && current.isCurrent(now) ? current : null;
  }

  void setReservations(TdmReservations current) {
    reservations = current;
  }

  /// To be called before a request of a source that allows fewer requests than usual.
  void requireDelay(Duration ofSource) {
    minDelay = ofSource.compareTo(properties.delay()) > 0 ? ofSource : properties.delay();
  }

  /// The delay between two requests: the configured one, or a longer one of the source or of
  /// robots.txt.
  Duration delay() {
    RobotsRules current = robots;
    Duration stated = current == null ? minDelay : current.delay(minDelay);
    return lastKnownDelay.compareTo(stated) > 0 ? lastKnownDelay : stated;
  }

  /// To be called when a response has ended. The next request of any board of the host waits for
  /// the delay, for Retry-After up to a day, or, after status 429 without it, for the cool-down.
  void onResponse(FetchResult fetched) {
    rateLimiter.onResponse(
        delay(), fetched instanceof FetchResult.Failed failed ? pause(failed) : resume());
  }

  private Duration resume() {
    rateLimitedInARow = 0;
    return Duration.ZERO;
  }

  private Duration pause(FetchResult.Failed failed) {
    boolean limited = failed.reason() == CrawlFailure.RATE_LIMITED;
    int inARow = limited ? ++rateLimitedInARow : rateLimitedInARow;
    Duration stated = failed.retryAfter();
    if (stated != null) {
      return stated.compareTo(RobotsRules.LIFETIME) < 0 ? stated : RobotsRules.LIFETIME;
    }
    return limited ? coolDown(inARow) : Duration.ZERO;
  }

  /// With the default backoff: 5, 15, 45, 135 seconds and so on, up to an hour. The fourth one is
  /// longer than a crawl waits.
  private Duration coolDown(int inARow) {
    Duration pause = properties.backoff().multipliedBy(FIRST_COOL_DOWN);
    for (int i = 1; i < inARow && pause.compareTo(MAX_COOL_DOWN) < 0; i++) {
      pause = pause.multipliedBy(COOL_DOWN_FACTOR);
    }
    return pause.compareTo(MAX_COOL_DOWN) < 0 ? pause : MAX_COOL_DOWN;
  }
}
