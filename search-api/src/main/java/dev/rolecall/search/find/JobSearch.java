package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds jobs. Results never contain what a source forbids to show or what one person submitted.
public interface JobSearch {
  Mono<JobPage> search(JobSearchRequest request);

  /// How many jobs each of these queries finds, in their order and in one request.
  Mono<List<Long>> counts(List<JobQuery> queries);

  /// The job with this id, or where it was moved.
  Mono<LocatedJob> job(JobId id);
}
