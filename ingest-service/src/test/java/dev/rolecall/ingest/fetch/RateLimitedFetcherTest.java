package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.source.RequestCounts;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.web.MisbehavingServer;
import dev.rolecall.testkit.web.StubResponse;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

/// In virtual time: a delay advances the clock and is recorded.
class RateLimitedFetcherTest {
  private static final SourceRequest BOARD = new SourceRequest("/board");
  private static final Duration SEVEN = Duration.ofSeconds(7);

  private final MisbehavingServer server = MisbehavingServer.start();
  private final SettableClock clock = SettableClock.at("2026-11-05T09:00:00Z");
  private final ClockAdvancingScheduler scheduler = new ClockAdvancingScheduler(clock);
  private final List<Duration> delays = scheduler.delays();
  private final FetchProperties properties = FetchPropertiesBuilder.usual().build();
  private final RateLimitedFetcher fetcher =
      new RateLimitedFetcher(
          new WebClientTransport(
              WebClient.builder(),
              properties,
              clock,
              DefaultAddressResolverGroup.INSTANCE,
              ApiCredentials.NONE),
          properties,
          clock,
          scheduler);

  @BeforeEach
  void allowMostPaths() {
    server.at("/robots.txt", StubResponse.ok("User-agent: *\nDisallow: /private/\n"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FetchResult get() throws InterruptedException {
    return get(BOARD);
  }

  private FetchResult get(SourceRequest request) throws InterruptedException {
    return fetcher.get(server.base(), request, null);
  }

  private static CrawlFailure failure(FetchResult fetched) {
    return fetched instanceof FetchResult.Failed failed ? failed.reason() : null;
  }

  @Test
  void readsRobotsTxtFirstAndOncePerDay() throws InterruptedException {
    server.at("/board", StubResponse.ok("{}"));
    get();
    get();
    assertThat(server.requests().getFirst().path()).isEqualTo("/robots.txt");
    assertThat(server.requestCount("/robots.txt")).isEqualTo(1);
    clock.advance(Duration.ofHours(25));
    get();
    assertThat(server.requestCount("/robots.txt")).isEqualTo(2);
  }

  @Test
  void waitsASecondBetweenTwoRequests() throws InterruptedException {
    server.at("/board", StubResponse.ok("{}"));
    get();
    get();
    assertThat(delays).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void waitsLongerWhereASourceRequiresIt() throws InterruptedException {
    server.at("/board", StubResponse.ok("{}"));
    SourceAccess slow = new SourceAccess(List.of(), Duration.ofSeconds(3));
    get(new SourceRequest("/board", null, slow));
    get(new SourceRequest("/board", null, slow));
    assertThat(delays).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  /// The counts are stored with the boards, and a process that starts continues with them.
  @Test
  void sendsNoMoreRequestsThanAKeyAllows() throws InterruptedException {
    server.at("/board", StubResponse.ok("{}"));
    SourceAccess limited = new SourceAccess(List.of(), Duration.ZERO, 2, 3);
    SourceRequest request = new SourceRequest("/board", null, limited);
    get(request);
    get(request);
    FetchResult.Failed third = (FetchResult.Failed) get(request);
    assertThat(third.reason()).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(third.detail()).contains("2 requests a day");
    assertThat(third.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1));
    assertThat(server.requestCount("/board")).isEqualTo(2);
    RequestCounts counts = fetcher.delayOf(server.base()).requests();
    assertThat(counts.ofDay()).isEqualTo(2);

    RequestQuota restarted = new RequestQuota();
    restarted.takeOver(counts);
    Instant now = clock.instant();
    assertThat(restarted.count(limited, now)).isNotNull();
    Instant tomorrow = now.plus(Duration.ofDays(1));
    boolean sameMonth = counts.on(LocalDate.ofInstant(tomorrow, ZoneOffset.UTC)).ofMonth() > 0;
    assertThat(restarted.count(limited, tomorrow)).isNull();
    assertThat(restarted.count(limited, tomorrow) == null).isEqualTo(!sameMonth);
    assertThat(restarted.count(limited, now.plus(Duration.ofDays(40)))).isNull();
  }

  @Test
  void observesTheCrawlDelay() throws InterruptedException {
    server.at("/robots.txt", StubResponse.ok("User-agent: rolecall\nCrawl-delay: 7\n"));
    server.at("/board", StubResponse.ok("{}"));
    get();
    assertThat(delays).as("also after robots.txt itself").containsExactly(Duration.ofSeconds(7));
    get();
    assertThat(delays).endsWith(Duration.ofSeconds(7));
  }

  @Test
  void aHostThatWasTakenOverIsRequestedWhenItsEarlierOwnerCould() throws InterruptedException {
    server.at("/board", StubResponse.ok("{}"));
    Instant allowed = clock.instant().plus(Duration.ofSeconds(40));
    fetcher.takeOver(server.base(), new HostDelay(Duration.ofSeconds(7), allowed));
    assertThat(server.requests()).isEmpty();
    get();
    assertThat(delays)
        .as("the delay that is known applies until robots.txt was read")
        .containsExactly(Duration.ofSeconds(40), SEVEN);
    get();
    assertThat(delays).endsWith(Duration.ofSeconds(1));
    fetcher.takeOver(server.base(), new HostDelay(Duration.ofSeconds(7), allowed));
    get();
    assertThat(delays).as("its delay counts from now on").endsWith(Duration.ofSeconds(7));
    fetcher.takeOver(server.base(), null);
    get();
    assertThat(delays).endsWith(Duration.ofSeconds(1));
    assertThat(fetcher.delayOf(server.base()))
        .isEqualTo(new HostDelay(Duration.ofSeconds(1), clock.instant().plusSeconds(1)));
  }

  @Test
  void theDelayOfAHostThatWasTakenOverAppliesBetweenAttemptsToReadItsRobotsTxt()
      throws InterruptedException {
    server.at("/robots.txt", StubResponse.status(503));
    server.at("/board", StubResponse.ok("{}"));
    fetcher.takeOver(server.base(), new HostDelay(Duration.ofSeconds(7), clock.instant()));
    assertThat(failure(get())).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(server.requestCount("/robots.txt")).isGreaterThan(1);
    assertThat(delays).allSatisfy(delay -> assertThat(delay).isGreaterThanOrEqualTo(SEVEN));
    assertThat(fetcher.delayOf(server.base()).delay()).isEqualTo(SEVEN);

    allowMostPaths();
    get();
    assertThat(fetcher.delayOf(server.base()).delay())
        .as("the file states no longer delay")
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aCrawlDelayStaysAsItWasWhileRobotsTxtIsUnavailable() throws InterruptedException {
    server.at("/robots.txt", StubResponse.ok("User-agent: rolecall\nCrawl-delay: 7\n"));
    server.at("/board", StubResponse.ok("{}"));
    get();
    clock.advance(Duration.ofHours(25));
    server.at("/robots.txt", StubResponse.status(503));
    delays.clear();
    assertThat(failure(get())).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(failure(get())).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(delays)
        .isNotEmpty()
        .allSatisfy(delay -> assertThat(delay).isGreaterThanOrEqualTo(SEVEN));
  }

  @Test
  void doesNotRequestForbiddenPaths() throws InterruptedException {
    assertThat(failure(get(new SourceRequest("/private/board")))).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void observesRulesForItsOwnUserAgent() throws InterruptedException {
    server.at(
        "/robots.txt",
        StubResponse.ok("User-agent: *\nAllow: /\n\nUser-agent: rolecall\nDisallow: /"));
    assertThat(failure(get())).isEqualTo(CrawlFailure.ROBOTS);
  }

  @Test
  void allowsEverythingWithoutRobotsTxt() throws InterruptedException {
    server.at("/robots.txt", StubResponse.status(404));
    server.at("/board", StubResponse.ok("{}"));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
  }

  @Test
  void requestsNothingWhileRobotsTxtIsUnavailable() throws InterruptedException {
    server.at("/robots.txt", StubResponse.status(500));
    server.at("/board", StubResponse.ok("{}"));
    assertThat(failure(get())).isEqualTo(CrawlFailure.ROBOTS);
    assertThat(server.requestCount("/board")).isZero();
    server.at("/robots.txt", StubResponse.status(404));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
  }

  @Test
  void retriesTransientFailuresWithGrowingDelays() throws InterruptedException {
    server.at(
        "/board",
        StubResponse.status(500),
        StubResponse.ok("{\"a\":1}").truncated(),
        StubResponse.ok("{}"));
    assertThat(get()).isEqualTo(new FetchResult.Ok("{}", null));
    assertThat(delays).hasSize(3);
    assertThat(delays.get(1)).isBetween(Duration.ofMillis(700), Duration.ofMillis(1300));
    assertThat(delays.get(2)).isBetween(Duration.ofMillis(1400), Duration.ofMillis(2600));
  }

  @Test
  void stopsAfterTheLastAttempt() throws InterruptedException {
    server.at("/board", StubResponse.status(503));
    assertThat(failure(get())).isEqualTo(CrawlFailure.SERVER_ERROR);
    assertThat(server.requestCount("/board")).isEqualTo(properties.attempts());
  }

  @Test
  void doesNotRetryARefusal() throws InterruptedException {
    server.at("/board", StubResponse.status(403));
    assertThat(failure(get())).isEqualTo(CrawlFailure.REFUSED);
    assertThat(server.requestCount("/board")).isEqualTo(1);
  }

  @Test
  void waitsForRetryAfter() throws InterruptedException {
    server.at(
        "/board", StubResponse.status(429).withHeader("Retry-After", "20"), StubResponse.ok("{}"));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
    assertThat(delays).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(20));
  }

  @Test
  void aLongRetryAfterEndsTheCrawlAndBlocksLaterOnes() throws InterruptedException {
    server.at(
        "/board", StubResponse.status(429).withHeader("Retry-After", "600"), StubResponse.ok("{}"));
    assertThat(failure(get())).isEqualTo(CrawlFailure.RATE_LIMITED);
    clock.advance(Duration.ofSeconds(500));
    assertThat(failure(get())).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(server.requestCount("/board"))
        .as("not requested before its Retry-After has elapsed")
        .isEqualTo(1);
    clock.advance(Duration.ofSeconds(101));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
  }

  @Test
  void aHostThatLimitsWithoutRetryAfterIsRequestedLessAndLess() throws InterruptedException {
    server.at("/board", StubResponse.status(429));
    assertThat(failure(get())).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(delays)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45));
    assertThat(server.requestCount("/board")).isEqualTo(4);
    assertThat(get(new SourceRequest("/other")))
        .as("the other boards of the host wait too")
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(135)));
    assertThat(server.requestCount("/other")).isZero();
    clock.advance(Duration.ofSeconds(136));
    get();
    assertThat(server.requestCount("/board")).isEqualTo(5);
    clock.advance(Duration.ofSeconds(406));
    server.at("/board", StubResponse.ok("{}"));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
    server.at("/board", StubResponse.status(429), StubResponse.ok("{}"));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
    assertThat(delays).as("after a success").endsWith(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void opensTheCircuitOfAHostThatKeepsFailing() throws InterruptedException {
    server.at("/board", StubResponse.status(500));
    for (int crawl = 0; crawl < 5; crawl++) {
      get();
    }
    long requestsUntilThen = server.requestCount("/board");
    assertThat(failure(get())).isEqualTo(CrawlFailure.BREAKER_OPEN);
    assertThat(server.requestCount("/board")).isEqualTo(requestsUntilThen);
  }

  @Test
  void requestsAgainWhenTheCircuitHasBeenOpenForTwoMinutes() throws InterruptedException {
    server.at("/board", StubResponse.status(500));
    for (int crawl = 0; crawl < 5; crawl++) {
      get();
    }
    server.at("/board", StubResponse.ok("{}"));
    clock.advance(Duration.ofSeconds(100));
    assertThat(failure(get())).isEqualTo(CrawlFailure.BREAKER_OPEN);
    clock.advance(Duration.ofSeconds(21));
    assertThat(get()).isInstanceOf(FetchResult.Ok.class);
  }

  @Test
  void anInterruptedCallerStops() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::get).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
