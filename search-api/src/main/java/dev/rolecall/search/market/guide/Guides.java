package dev.rolecall.search.market.guide;

import reactor.core.publisher.Mono;

/// The guides and their figures, from a cache.
///
/// Figures are at most an hour old while the index is available. While it is not, the last figures
/// are returned, whatever their age; without any, the result is a
/// [dev.rolecall.search.find.SearchUnavailableException].
public interface Guides {
  /// Which guides exist.
  Mono<GuideCatalog> catalog();

  /// The figures of a guide that is in the catalog.
  Mono<GuideFigures> figures(GuideTopic topic);
}
