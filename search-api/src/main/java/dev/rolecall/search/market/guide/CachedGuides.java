package dev.rolecall.search.market.guide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps the guides that people read, and computes them again in the background, one after the
/// other, so that a page never waits. The guides of subjects are computed without being requested,
/// and are always kept.
final class CachedGuides implements Guides {
  /// A guide that no one reads is soon forgotten, so that the background computes few guides.
  private static final Duration UNREAD = Duration.ofHours(1);

  private final GuideSource source;
  private final Clock clock;
  private final Instant start;
  private final GuideMetrics metrics;
  private final Refreshed<GuideCatalog> catalog;
  private final Cache<GuideTopic, Refreshed<GuideFigures>> guides;

  /// @param maxSize of the guides that are kept, without those of subjects, approximately
  CachedGuides(GuideSource source, Clock clock, DataSize maxSize, MeterRegistry registry) {
    this.source = source;
    this.clock = clock;
    this.start = clock.instant();
    this.metrics = new GuideMetrics(registry);
    this.catalog =
        new Refreshed<>(
            "The list of guides", metrics.timed("list", source.catalog()), _ -> {}, clock, start);
    this.guides =
        Caffeine.newBuilder()
            .maximumWeight(maxSize.toBytes())
            .weigher(CachedGuides::weight)
            .expireAfterAccess(UNREAD)
            .executor(Runnable::run)
            .build();
    metrics.gauge("rolecall.guides.cached", "Guides that are kept", guides::estimatedSize);
    metrics.gauge("rolecall.guides.oldest", "Age of the oldest guide in seconds", this::oldest);
  }

  /// A guide of a subject weighs nothing, and so is never evicted: there are 32 at most.
  private static int weight(GuideTopic topic, Refreshed<GuideFigures> guide) {
    boolean subject = topic.equals(GuideTopic.of(topic.subject()));
    return subject ? 0 : guide.known().map(GuideWeight::bytes).orElse(0);
  }

  private long oldest() {
    return guides.asMap().values().stream()
        .flatMap(guide -> guide.known().stream())
        .mapToLong(figures -> Duration.between(figures.asOf(), clock.instant()).toSeconds())
        .max()
        .orElse(0);
  }

  @Override
  public Mono<GuideCatalog> catalog() {
    return catalog.get();
  }

  @Override
  public Mono<GuideFigures> figures(GuideTopic topic) {
    return Mono.defer(() -> guide(topic).get());
  }

  private Refreshed<GuideFigures> guide(GuideTopic topic) {
    return guides.get(
        topic,
        it ->
            new Refreshed<>(
                "Guide " + it.slug(),
                metrics.timed("guide", source.figures(it)),
                _ -> weighAgain(it),
                clock,
                start));
  }

  /// A guide is weighed when it is put, and it has no figures before they are computed.
  private void weighAgain(GuideTopic topic) {
    guides.asMap().computeIfPresent(topic, (_, guide) -> guide);
  }

  /// Computes what is missing or old.
  @Scheduled(
      initialDelayString = "${rolecall.market.refresh-interval:20s}",
      fixedDelayString = "${rolecall.market.refresh-interval:20s}")
  void refresh() {
    catalog
        .refresh()
        .then(catalog.get().onErrorComplete())
        .map(GuideCatalog::subjects)
        .defaultIfEmpty(List.of())
        .flatMapMany(Flux::fromIterable)
        .doOnNext(entry -> guide(entry.topic()))
        .thenMany(Flux.defer(() -> Flux.fromIterable(List.copyOf(guides.asMap().values()))))
        .concatMap(Refreshed::refresh)
        .then()
        .block();
  }
}
