package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import reactor.core.publisher.Mono;

/// Finds jobs. What its source forbids to show, or one person alone may see, is never in an answer.
public interface JobSearch {
  Mono<JobPage> search(JobSearchRequest request);

  /// The job of this id, wherever it is now.
  Mono<LocatedJob> job(JobId id);
}
