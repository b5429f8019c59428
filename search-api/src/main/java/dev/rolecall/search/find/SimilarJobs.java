package dev.rolecall.search.find;

import dev.rolecall.model.job.Job;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds open jobs that are like a job: by skills, title, kind of work, level and place.
public interface SimilarJobs {
  int MAX_JOBS = 20;

  /// The most similar first. None is the same opening as the job or as another one in the list, and
  /// no two have nearly the same text.
  ///
  /// @param limit 1..20
  Mono<List<SimilarJob>> similarTo(Job job, int limit);

  /// A similar job.
  ///
  /// @param reasons what it shares: `also Java and Kafka`, `also in Berlin`, `also senior`
  record SimilarJob(Job job, List<String> reasons) {
    public SimilarJob {
      reasons = List.copyOf(reasons);
    }
  }
}
