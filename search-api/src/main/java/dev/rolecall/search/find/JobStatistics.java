package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import reactor.core.publisher.Mono;

/// Counts the jobs of a search over time and by pay.
public interface JobStatistics {
  /// Pay is in the currency of the search's pay, or in euro.
  Mono<SearchStatistics> statistics(JobQuery query, SearchStatistics.Interval interval);
}
