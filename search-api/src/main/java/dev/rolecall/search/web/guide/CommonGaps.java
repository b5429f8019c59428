package dev.rolecall.search.web.guide;

import dev.rolecall.model.RealTime;
import dev.rolecall.search.market.guide.GuideSubject;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.web.forward.MatchServiceClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The gaps between profiles and demand, which the match-service counts. A guide never waits long
/// for them: known ones are shown while they are read again, and without any the guide says so.
final class CommonGaps {
  static final Duration REFRESH_AGE = Duration.ofMinutes(20);

  /// Older figures are not shown: people may have been erased since.
  static final Duration MAX_AGE = Duration.ofHours(2);

  /// After a failure.
  static final Duration RETRY_DELAY = Duration.ofSeconds(30);

  private static final Duration MAX_WAIT = Duration.ofSeconds(2);
  private static final Logger log = LoggerFactory.getLogger(CommonGaps.class);

  private final MatchServiceClient matchService;
  private final Clock clock;
  private final Counter failures;
  private final AtomicReference<@Nullable Mono<Read>> running = new AtomicReference<>();
  private volatile @Nullable Read last;
  private volatile Instant retryAt = Instant.EPOCH;

  private record Read(JsonNode published, Instant at) {}

  CommonGaps(MatchServiceClient matchService, Clock clock, MeterRegistry meters) {
    this.matchService = matchService;
    this.clock = clock;
    this.failures =
        Counter.builder("rolecall.guides.gaps.failures")
            .description("Reads of the gaps between profiles and demand that failed")
            .register(meters);
  }

  Mono<GuideGaps> of(GuideTopic topic) {
    return topic.subject() instanceof GuideSubject.Family subject
        ? read()
            .map(read -> GuideGaps.of(read.published(), subject.family()))
            .onErrorComplete()
            .defaultIfEmpty(GuideGaps.UNAVAILABLE)
        : Mono.just(GuideGaps.without(GuideGaps.State.NOT_COUNTED));
  }

  /// Empty when there is nothing to show.
  private Mono<Read> read() {
    return Mono.defer(
        () -> {
          Read known = last;
          Instant now = clock.instant();
          if (known == null || isOlder(known, MAX_AGE)) {
            return now.isBefore(retryAt) ? Mono.empty() : request();
          }
          if (isOlder(known, REFRESH_AGE) && !now.isBefore(retryAt)) {
            request().subscribe();
          }
          return Mono.just(known);
        });
  }

  private boolean isOlder(Read read, Duration age) {
    return RealTime.since(clock, read.at()).compareTo(age) >= 0;
  }

  /// The request that is already running, or a new one. Empty when it fails.
  private Mono<Read> request() {
    Mono<Read> started =
        matchService
            .send(HttpMethod.GET, null, _ -> {}, "/internal/v1/skill-gaps")
            .timeout(MAX_WAIT)
            .map(published -> new Read(published, clock.instant()))
            .doOnNext(read -> last = read)
            .onErrorResume(this::failed)
            .doFinally(_ -> running.set(null))
            .cache();
    Mono<Read> first = running.compareAndExchange(null, started);
    return first == null ? started : first;
  }

  private Mono<Read> failed(Throwable error) {
    failures.increment();
    retryAt = RealTime.after(clock, RETRY_DELAY);
    log.warn("The gaps between profiles and demand cannot be read: {}", error.toString());
    return Mono.empty();
  }
}
