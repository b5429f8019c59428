package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds jobs. Results contain public jobs only: no postings that a source does not allow us to
/// republish.
public interface JobSearch {
  Mono<JobPage> search(JobSearchRequest request);

  /// How many jobs each of these queries finds, in their order and in one request.
  Mono<List<Long>> counts(List<JobQuery> queries);

  /// The job with this id, or the id of the job that it was merged into.
  Mono<JobLookup> job(JobId id);
}
