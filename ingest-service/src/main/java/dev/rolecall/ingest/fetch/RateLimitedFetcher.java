package dev.rolecall.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.HostDelay;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.retry.Retry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Sends requests within the limits of each host: robots.txt first, and every request through the
/// host's [HostGuard].
final class RateLimitedFetcher implements Fetcher {
  private static final Logger log = LoggerFactory.getLogger(RateLimitedFetcher.class);
  private static final int MAX_HOSTS = 10_000;

  private final HttpTransport transport;
  private final Clock clock;
  private final Cache<String, HostGuard> hosts =
      Caffeine.newBuilder().maximumSize(MAX_HOSTS).build();
  private final FetchProperties properties;
  private final Scheduler scheduler;

  /// @param clock the system clock: rate limits use real time, also in a replay
  /// @param scheduler where waiting requests continue
  RateLimitedFetcher(
      HttpTransport transport, FetchProperties properties, Clock clock, Scheduler scheduler) {
    this.transport = transport;
    this.properties = properties;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  @Override
  public FetchResult get(URI base, SourceRequest request, @Nullable String etag)
      throws InterruptedException {
    URI address = base.resolve(base.getRawPath() + request.path());
    HostGuard host = Objects.requireNonNull(hosts.get(base.getAuthority(), this::guard));
    host.requireDelay(request.access().delay());
    Mono<FetchResult> fetched =
        rules(host, base)
            .flatMap(rules -> refusal(rules, request, address))
            .switchIfEmpty(Mono.defer(() -> withRetries(host, address, request, etag)))
            .transformDeferred(BulkheadOperator.of(host.bulkhead));
    return block(fetched);
  }

  @Override
  public @Nullable HostDelay delayOf(URI base) {
    HostGuard host = hosts.getIfPresent(base.getAuthority());
    return host == null ? null : host.known(clock.instant());
  }

  @Override
  public void takeOver(URI base, @Nullable HostDelay known) {
    Objects.requireNonNull(hosts.get(base.getAuthority(), this::guard))
        .takeOver(known, clock.instant());
  }

  private HostGuard guard(String authority) {
    return new HostGuard(authority, properties, clock, scheduler);
  }

  private static FetchResult block(Mono<FetchResult> fetched) throws InterruptedException {
    try {
      return Objects.requireNonNull(fetched.block());
    } catch (RuntimeException e) {
      if (Exceptions.unwrap(e) instanceof InterruptedException || Thread.interrupted()) {
        Thread.interrupted(); // the exception replaces the flag
        throw (InterruptedException) new InterruptedException("Interrupted").initCause(e);
      }
      throw e;
    }
  }

  /// The failure when robots.txt does not allow the request; empty when it does.
  private static Mono<FetchResult> refusal(RobotsRules rules, SourceRequest request, URI address) {
    if (rules.isUnavailable()) {
      return Mono.just(
          new FetchResult.Failed(CrawlFailure.ROBOTS, "robots.txt is not available", null));
    }
    return rules.allows(address)
        ? Mono.empty()
        : Mono.just(
            new FetchResult.Failed(
                CrawlFailure.ROBOTS, "robots.txt forbids " + request.path(), null));
  }

  private Mono<RobotsRules> rules(HostGuard host, URI base) {
    return Mono.defer(
        () -> {
          RobotsRules known = host.robots(clock.instant());
          return known != null ? Mono.just(known) : readRules(host, base.resolve("/robots.txt"));
        });
  }

  private Mono<RobotsRules> readRules(HostGuard host, URI address) {
    return withRetries(host, address, new SourceRequest("/robots.txt"), null)
        .map(
            fetched -> {
              RobotsRules rules = RobotsRules.of(address, fetched, clock.instant());
              host.setRobots(rules);
              log.info(
                  "{}: read robots.txt; the delay between requests is {} ms",
                  host.name(),
                  host.delay().toMillis());
              return rules;
            });
  }

  private Mono<FetchResult> withRetries(
      HostGuard host, URI address, SourceRequest request, @Nullable String etag) {
    Supplier<Mono<FetchResult>> sent = () -> transport.send(address, request, etag);
    return Mono.defer(() -> attempt(host, host.retry.asyncContext(), sent));
  }

  private Mono<FetchResult> attempt(
      HostGuard host,
      Retry.AsyncContext<FetchResult> retries,
      Supplier<Mono<FetchResult>> request) {
    return sendOnce(host, request)
        .flatMap(
            fetched -> {
              long delay = retries.onResult(fetched);
              if (delay < 0) {
                return Mono.just(fetched);
              }
              log.info("{}: {}, retrying in {} ms", host.name(), fetched, delay);
              return host.rateLimiter
                  .delay(Duration.ofMillis(delay))
                  .then(Mono.defer(() -> attempt(host, retries, request)));
            });
  }

  private Mono<FetchResult> sendOnce(HostGuard host, Supplier<Mono<FetchResult>> request) {
    return host.rateLimiter
        .acquirePermission()
        .then(Mono.defer(request))
        .doOnNext(host::onResponse)
        .transformDeferred(CircuitBreakerOperator.of(host.breaker))
        .onErrorResume(
            CallNotPermittedException.class,
            _ ->
                Mono.just(
                    new FetchResult.Failed(
                        CrawlFailure.BREAKER_OPEN, "paused after many failures", null)))
        .onErrorResume(
            RequestNotPermitted.class,
            _ ->
                Mono.just(
                    new FetchResult.Failed(
                        CrawlFailure.RATE_LIMITED,
                        "the host's Retry-After has not elapsed",
                        host.rateLimiter.untilNext())));
  }
}
