package dev.rolecall.search.market;

import dev.rolecall.model.query.JobQuery;
import reactor.core.publisher.Mono;

/// Figures of the jobs that a search finds, computed when they are requested.
///
/// Every job of the index counts once: postings that describe the same opening are one job, a
/// reposted opening is one job, and so is an opening that is always open.
///
/// It fails with [dev.rolecall.search.find.SearchUnavailableException] while the index is
/// unavailable.
public interface MarketFigures {
  /// The stated pay of the jobs that the search finds. Unless the search has a filter of employment
  /// types, only jobs count that are full-time or do not state the type: pay of contracts,
  /// internships and part-time jobs is not comparable.
  Mono<PayDistribution> pay(JobQuery comparable);
}
