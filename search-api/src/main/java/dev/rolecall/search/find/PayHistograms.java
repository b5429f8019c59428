package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Counts the pay that jobs state.
public interface PayHistograms {
  /// The pay of the jobs that each query finds, in the order of the queries and in one request.
  ///
  /// Signals [SearchTooExpensiveException] when the queries cost more than one request may.
  Mono<List<PayHistogram>> of(List<JobQuery> queries);
}
