package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Suggests changes to a search that found nothing.
public interface SearchHints {
  /// For each condition whose removal would find jobs: how many it would find. The largest number
  /// comes first.
  Mono<List<SearchHint>> hints(JobQuery query);
}
