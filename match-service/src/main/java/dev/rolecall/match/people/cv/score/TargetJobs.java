package dev.rolecall.match.people.cv.score;

import dev.rolecall.model.JobId;
import dev.rolecall.model.query.JobQuery;
import java.util.Optional;

/// Counts what open jobs ask for. Jobs that not everyone may see are left out.
public interface TargetJobs {
  /// Empty when the job is not open.
  Optional<TargetDemand> job(JobId id);

  /// @param label the search as the person wrote it
  TargetDemand search(JobQuery query, String label);
}
