package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Tells who found nothing what was too much to ask.
public interface SearchHints {
  /// For each condition of the search that alone stands in the way: what would be found without it,
  /// the most first.
  Mono<List<Hint>> hints(JobQuery query);
}
