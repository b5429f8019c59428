package dev.rolecall.search.find;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import reactor.core.publisher.Flux;

/// Reads all jobs that a search finds, as they were when the reading began. Like [JobSearch], it
/// returns public jobs only.
public interface JobExport {
  /// The jobs in parts, at least one of which may be empty. The next part is read when it is
  /// requested.
  ///
  /// Signals [SearchTooExpensiveException] before the first part if the search finds more jobs than
  /// allowed.
  Flux<List<Job>> read(JobQuery query, JobSort sort);
}
