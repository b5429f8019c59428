package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Lists all open public jobs, for sitemaps.
public interface JobListing {
  /// @param postedAt when it was posted or, where not stated, first seen
  record ListedJob(JobId id, Instant postedAt) {}

  /// How many open public jobs there are.
  Mono<Long> count();

  /// The open public jobs with ids in this range, sorted by id.
  ///
  /// @param from the first characters of the first id
  /// @param before the first characters of the first id after the range; empty for the end
  Mono<List<ListedJob>> list(String from, String before);
}
