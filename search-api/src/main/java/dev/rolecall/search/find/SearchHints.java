package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Suggests changes to a search that found nothing.
public interface SearchHints {
  /// For each condition without which the search would find jobs: how many it would find, the
  /// largest number first.
  Mono<List<Hint>> hints(JobQuery query);
}
