package dev.rolecall.search.market.guide;

import reactor.core.publisher.Mono;

/// Computes guides, each time that it is called.
interface GuideSource {
  Mono<GuideCatalog> catalog();

  Mono<GuideFigures> figures(GuideTopic topic);
}
