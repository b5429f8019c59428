package dev.rolecall.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks sources, politely: robots.txt first, one request at a time and at the host's pace,
/// conditional, with growing pauses after failure, and not at all for a while when a host keeps
/// failing.
final class PoliteFetcher implements Fetcher {
  private static final Logger log = LoggerFactory.getLogger(PoliteFetcher.class);
  private static final int HOSTS_REMEMBERED = 10_000;

  private final HttpTransport web;
  private final FetchProperties properties;
  private final Clock wall;
  private final Pause pause;
  private final IntervalFunction backoff;
  private final Cache<String, HostGuard> hosts =
      Caffeine.newBuilder().maximumSize(HOSTS_REMEMBERED).build();

  /// @param wall the machine's clock: politeness goes by real time, also in a replay
  PoliteFetcher(HttpTransport web, FetchProperties properties, Clock wall, Pause pause) {
    this.web = web;
    this.properties = properties;
    this.wall = wall;
    this.pause = pause;
    this.backoff = IntervalFunction.ofExponentialRandomBackoff(properties.backoff(), 2, 0.3);
  }

  @Override
  public Fetched get(URI base, SourceRequest request, @Nullable String etag)
      throws InterruptedException {
    HostGuard host = Objects.requireNonNull(hosts.get(base.getAuthority(), this::newHost));
    host.oneAtATime.lockInterruptibly();
    try {
      Fetched.Refused barred = barred(host, base, request);
      return barred != null ? barred : patiently(host, base.resolve(request.path()), etag);
    } finally {
      host.oneAtATime.unlock();
    }
  }

  private Fetched.@Nullable Refused barred(HostGuard host, URI base, SourceRequest request)
      throws InterruptedException {
    if (host.rulesAt(wall.instant()) == null) {
      readRobots(host, base);
    }
    if (host.defersVisits()) {
      return new Fetched.Refused(CrawlFailure.ROBOTS, "robots.txt cannot be read now", null);
    }
    return host.allows(base.resolve(request.path()))
        ? null
        : new Fetched.Refused(CrawlFailure.ROBOTS, "robots.txt forbids " + request.path(), null);
  }

  private Fetched patiently(HostGuard host, URI address, @Nullable String etag)
      throws InterruptedException {
    Fetched fetched = once(host, address, etag);
    for (int attempt = 1; attempt < properties.attempts(); attempt++) {
      if (!(fetched instanceof Fetched.Refused refused) || !refused.passing()) {
        return fetched;
      }
      Duration wait = longer(waitAfter(refused, attempt), host.untilNext(wall));
      if (wait.compareTo(properties.maxBackoff()) > 0) {
        log.info(
            "{} answered {}; it is left alone, and asked again on its next turn after {} s",
            host.name(),
            refused.detail(),
            wait.toSeconds());
        return fetched;
      }
      log.info(
          "{} answered {}{}; waiting {} s before attempt {}",
          host.name(),
          refused.detail(),
          refused.retryAfter() == null
              ? ""
              : " and asked to wait " + refused.retryAfter().toSeconds() + " s",
          "%.1f".formatted(wait.toMillis() / 1000.0),
          attempt + 1);
      pause.pause(wait);
      fetched = once(host, address, etag);
    }
    return fetched;
  }

  private Duration waitAfter(Fetched.Refused refused, int attempt) {
    Duration grown = Duration.ofMillis(backoff.apply(attempt));
    Duration own = grown.compareTo(properties.maxBackoff()) < 0 ? grown : properties.maxBackoff();
    Duration asked = refused.retryAfter();
    return asked == null ? own : longer(asked, own);
  }

  private Fetched once(HostGuard host, URI address, @Nullable String etag)
      throws InterruptedException {
    if (!host.breaker.tryAcquirePermission()) {
      return new Fetched.Refused(CrawlFailure.BREAKER_OPEN, "left alone after many failures", null);
    }
    Duration untilNext = host.untilNext(wall);
    if (untilNext.compareTo(longestWait(host)) > 0) {
      return new Fetched.Refused(
          CrawlFailure.RATE_LIMITED, "asked to be left alone, and still is", untilNext);
    }
    pause.pause(untilNext);
    long start = System.nanoTime();
    Fetched fetched = web.get(address, etag);
    long took = System.nanoTime() - start;
    host.asked(wall); // from the end of an answer: however long it took, the host sees the pace
    if (fetched instanceof Fetched.Refused asked && asked.retryAfter() != null) {
      host.leaveAlone(asked.retryAfter(), wall);
    }
    boolean failed =
        fetched instanceof Fetched.Refused refused
            && refused.passing()
            && refused.why() != CrawlFailure.RATE_LIMITED;
    if (failed) {
      host.breaker.onError(took, TimeUnit.NANOSECONDS, new UnansweredException());
    } else {
      host.breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
    return fetched;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// Within a crawl; a host's own pace is always waited for.
  private Duration longestWait(HostGuard host) {
    return longer(host.delay(), properties.maxBackoff());
  }

  private void readRobots(HostGuard host, URI base) throws InterruptedException {
    Fetched fetched = patiently(host, base.resolve("/robots.txt"), null);
    BaseRobotRules rules =
        switch (fetched) {
          case Fetched.Fresh fresh -> parse(base, fresh.body());
          case Fetched.NotModified _ -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case Fetched.Refused refused -> withoutFile(refused);
        };
    host.learn(
        rules, rules.isDeferVisits() ? wall.instant().minus(Duration.ofDays(1)) : wall.instant());
    log.info(
        "{}: robots.txt read; one request at a time, {} s between them",
        host.name(),
        "%.1f".formatted(host.delay().toMillis() / 1000.0));
  }

  private static BaseRobotRules parse(URI base, String body) {
    return new SimpleRobotRulesParser(Duration.ofHours(1).toMillis(), 5)
        .parseContent(
            base.resolve("/robots.txt").toString(),
            body.getBytes(StandardCharsets.UTF_8),
            "text/plain",
            List.of("rolecall"));
  }

  /// No file: all is allowed (RFC 9309). A host in failure: nothing is, for now.
  private static BaseRobotRules withoutFile(Fetched.Refused refused) {
    boolean missing =
        switch (refused.why()) {
          case NOT_FOUND, REFUSED, UNREADABLE -> true;
          case RATE_LIMITED,
              SERVER_ERROR,
              NETWORK,
              TOO_LARGE,
              TRUNCATED,
              SUDDENLY_EMPTY,
              ROBOTS,
              BREAKER_OPEN,
              UNKNOWN ->
              false;
        };
    SimpleRobotRules rules =
        new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(!missing);
    return rules;
  }

  private HostGuard newHost(String authority) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(80)
            .waitDurationInOpenState(Duration.ofMinutes(2))
            .build();
    return new HostGuard(authority, properties.pace(), CircuitBreaker.of(authority, config));
  }

  /// What the breaker is told; only its count matters.
  private static final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnansweredException() {
      super("no good answer", null, false, false);
    }
  }
}
