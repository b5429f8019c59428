package dev.rolecall.match.notify.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/// Limits the requests of this instance to each host: many accounts with a webhook at one host must
/// not become an attack on it. Memory is bounded; a host that is forgotten begins again without a
/// count.
final class ReceiverLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MAX_HOSTS = 10_000;
  private static final int MAX_CONCURRENT = 4;

  private final RateLimiterConfig rate;
  private final BulkheadConfig concurrency =
      BulkheadConfig.custom()
          .maxConcurrentCalls(MAX_CONCURRENT)
          .maxWaitDuration(Duration.ZERO)
          .build();
  private final Cache<String, Receiver> hosts =
      Caffeine.newBuilder()
          .maximumSize(MAX_HOSTS)
          .expireAfterAccess(MINUTE.multipliedBy(2))
          .build();

  private record Receiver(RateLimiter rate, Bulkhead concurrency) {}

  /// @param perMinute the maximum number of requests to one host in a minute
  ReceiverLimits(int perMinute) {
    this.rate =
        RateLimiterConfig.custom()
            .limitForPeriod(perMinute)
            .limitRefreshPeriod(MINUTE)
            .timeoutDuration(Duration.ZERO)
            .build();
  }

  /// Runs a request if the limits of its host allow it.
  ///
  /// @return whether it ran
  boolean run(String url, Runnable request) {
    Receiver receiver = Objects.requireNonNull(hosts.get(host(url), this::receiver));
    if (!receiver.concurrency().tryAcquirePermission()) {
      return false;
    }
    try {
      boolean allowed = receiver.rate().acquirePermission();
      if (allowed) {
        request.run();
      }
      return allowed;
    } finally {
      receiver.concurrency().onComplete();
    }
  }

  private Receiver receiver(String host) {
    return new Receiver(RateLimiter.of(host, rate), Bulkhead.of(host, concurrency));
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
