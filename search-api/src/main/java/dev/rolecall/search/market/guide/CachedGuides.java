package dev.rolecall.search.market.guide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps the guides that people read, and computes them again in the background, one after the
/// other, so that a page never waits. The guides of subjects are computed without being requested.
final class CachedGuides implements Guides {
  /// A guide has about 20 kB of figures.
  private static final int MAX_GUIDES = 1_000;

  /// A guide that no one reads is soon forgotten, so that the background computes few guides.
  private static final Duration UNREAD = Duration.ofHours(1);

  private final GuideSource source;
  private final Clock clock;
  private final Instant start;
  private final Refreshed<GuideCatalog> catalog;
  private final Cache<GuideTopic, Refreshed<GuideFigures>> guides =
      Caffeine.newBuilder().maximumSize(MAX_GUIDES).expireAfterAccess(UNREAD).build();

  CachedGuides(GuideSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.start = clock.instant();
    this.catalog = new Refreshed<>("The list of guides", source.catalog(), clock, start);
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
        topic, it -> new Refreshed<>("Guide " + it.slug(), source.figures(it), clock, start));
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
