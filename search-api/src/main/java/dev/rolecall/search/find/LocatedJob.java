package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;

/// Where a job is.
public sealed interface LocatedJob {
  /// Open or closed, it can be shown.
  record Here(Job job) implements LocatedJob {}

  /// It was merged into another.
  record Moved(JobId to) implements LocatedJob {}

  /// It never existed, was erased, or is not public.
  record Unknown(JobId id) implements LocatedJob {}
}
