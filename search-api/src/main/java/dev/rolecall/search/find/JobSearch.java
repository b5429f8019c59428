package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds jobs. Results never hold what a source forbids to show or what belongs to one person.
public interface JobSearch {
  Mono<JobPage> search(JobSearchRequest request);

  /// How many jobs each of these queries finds, in their order and in one request.
  Mono<List<Long>> counts(List<JobQuery> queries);

  /// The job of this id, wherever it is now.
  Mono<LocatedJob> job(JobId id);
}
