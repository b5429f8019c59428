package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;

/// Where a job is.
public sealed interface LocatedJob {
  /// Open or closed, it can be shown.
  record Here(Job job) implements LocatedJob {}

  /// It was merged into another.
  record Moved(JobId to) implements LocatedJob {}

  /// There never was one, or it was erased, or nobody may see it.
  record Unknown(JobId id) implements LocatedJob {}
}
