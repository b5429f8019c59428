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
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Sends requests within the limits of each host: robots.txt first, and every request through the
/// host's [HostThrottle].
final class RateLimitedFetcher implements Fetcher {
  private static final Logger log = LoggerFactory.getLogger(RateLimitedFetcher.class);
  private static final int MAX_HOSTS = 10_000;
  private static final SourceRequest ROBOTS = new SourceRequest("/robots.txt");

  private final HttpTransport transport;
  private final Clock clock;
  private final Cache<String, HostThrottle> hosts =
      Caffeine.newBuilder().maximumSize(MAX_HOSTS).build();
  private final FetchProperties properties;
  private final Scheduler scheduler;

  /// @param clock the system clock: rate limits use real time, even in a replay
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
    FetchResult fetched = getWithoutRedirects(address, request, etag);
    return request.forWebPage() ? withRedirects(address, request, etag, fetched) : fetched;
  }

  private FetchResult getWithoutRedirects(URI address, SourceRequest request, @Nullable String etag)
      throws InterruptedException {
    HostThrottle host = throttleOf(address);
    host.requireDelay(request.access().delay());
    return block(
        rules(host, address)
            .flatMap(rules -> refusal(rules, address))
            .switchIfEmpty(Mono.defer(() -> reservation(host, address, request)))
            .switchIfEmpty(Mono.defer(() -> withRetries(host, address, request, etag)))
            .transformDeferred(BulkheadOperator.of(host.bulkhead)));
  }

  @Override
  public @Nullable HostDelay delayOf(URI base) {
    HostThrottle host = hosts.getIfPresent(base.getAuthority());
    return host == null ? null : host.known(clock.instant());
  }

  @Override
  public void takeOver(URI base, @Nullable HostDelay known) {
    throttleOf(base).takeOver(known, clock.instant());
  }

  /// Follows redirects within the site. Each host has its own robots.txt and limits.
  private FetchResult withRedirects(
      URI address, SourceRequest request, @Nullable String etag, FetchResult first)
      throws InterruptedException {
    URI at = address;
    FetchResult fetched = first;
    for (int hops = 0; hops < SiteRedirects.MAX; hops++) {
      URI target = SiteRedirects.target(at, fetched);
      if (target == null) {
        break;
      }
      at = target;
      fetched = getWithoutRedirects(at, request, etag);
    }
    return at.equals(address) ? unmoved(at, fetched) : moved(at, fetched);
  }

  private static FetchResult moved(URI at, FetchResult fetched) {
    return fetched instanceof FetchResult.Ok ok
        ? new FetchResult.Ok(ok.body(), ok.etag(), at, ok.robotsTag())
        : unmoved(at, fetched);
  }

  private static FetchResult unmoved(URI at, FetchResult fetched) {
    return switch (fetched) {
      case FetchResult.Failed failed when failed.location() != null ->
          new FetchResult.Failed(
              failed.reason(),
              "%s redirects to %s, which is not followed".formatted(at, failed.location()),
              null,
              failed.location());
      case FetchResult.Ok _, FetchResult.NotModified _, FetchResult.Failed _ -> fetched;
    };
  }

  @Override
  public List<String> sitemaps(URI base) throws InterruptedException {
    HostThrottle host = throttleOf(base);
    return block(rules(host, base).transformDeferred(BulkheadOperator.of(host.bulkhead)))
        .rules()
        .getSitemaps();
  }

  private HostThrottle throttleOf(URI address) {
    return Objects.requireNonNull(
        hosts.get(
            address.getAuthority(),
            authority -> new HostThrottle(authority, properties, clock, scheduler)));
  }

  private static <T> T block(Mono<T> fetched) throws InterruptedException {
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
  private static Mono<FetchResult> refusal(RobotsRules rules, URI address) {
    if (rules.isUnavailable()) {
      return Mono.just(
          new FetchResult.Failed(CrawlFailure.ROBOTS, "robots.txt is not available", null));
    }
    return rules.allows(address)
        ? Mono.empty()
        : Mono.just(
            new FetchResult.Failed(
                CrawlFailure.ROBOTS, "robots.txt forbids " + address.getRawPath(), null));
  }

  /// The failure when a site reserves text and data mining of the page; empty when it does not.
  private Mono<FetchResult> reservation(HostThrottle host, URI address, SourceRequest request) {
    if (!request.forWebPage()) {
      return Mono.empty();
    }
    TdmReservations known = host.reservations(clock.instant());
    Mono<TdmReservations> reservations =
        known == null ? readReservations(host, address) : Mono.just(known);
    return reservations
        .filter(current -> current.reserves(address))
        .map(
            _ ->
                new FetchResult.Failed(
                    CrawlFailure.RESERVED, TdmReservations.PATH + " reserves the page", null));
  }

  private Mono<TdmReservations> readReservations(HostThrottle host, URI address) {
    URI file = address.resolve(TdmReservations.PATH);
    SourceRequest request = new SourceRequest(TdmReservations.PATH);
    return sendOnce(host, () -> transport.send(file, request, null))
        .map(
            fetched -> {
              TdmReservations read = TdmReservations.of(fetched, clock.instant());
              host.setReservations(read);
              return read;
            });
  }

  private Mono<RobotsRules> rules(HostThrottle host, URI base) {
    return Mono.defer(
        () -> {
          RobotsRules known = host.robots(clock.instant());
          return known != null ? Mono.just(known) : readRules(host, base.resolve("/robots.txt"));
        });
  }

  private Mono<RobotsRules> readRules(HostThrottle host, URI address) {
    return robotsFile(address, 0)
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

  /// The file may be on another host of the site (RFC 9309).
  private Mono<FetchResult> robotsFile(URI address, int hops) {
    return withRetries(throttleOf(address), address, ROBOTS, null)
        .flatMap(
            fetched -> {
              URI target = hops < SiteRedirects.MAX ? SiteRedirects.target(address, fetched) : null;
              return target == null ? Mono.just(fetched) : robotsFile(target, hops + 1);
            });
  }

  private Mono<FetchResult> withRetries(
      HostThrottle host, URI address, SourceRequest request, @Nullable String etag) {
    Supplier<Mono<FetchResult>> sent =
        () -> {
          FetchResult usedUp = host.quota.count(request.access(), clock.instant());
          return usedUp == null ? transport.send(address, request, etag) : Mono.just(usedUp);
        };
    return Mono.defer(() -> attempt(host, host.retry.asyncContext(), sent));
  }

  private Mono<FetchResult> attempt(
      HostThrottle host,
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

  private Mono<FetchResult> sendOnce(HostThrottle host, Supplier<Mono<FetchResult>> request) {
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
                        CrawlFailure.BREAKER_OPEN,
                        "circuit breaker is open after repeated failures",
                        null)))
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
