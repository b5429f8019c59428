package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;

/// The result of a lookup by id.
public sealed interface LocatedJob {
  /// The job is public; it may be open or closed.
  record Found(Job job) implements LocatedJob {}

  /// The job was merged into another.
  record Merged(JobId to) implements LocatedJob {}

  /// The job never existed, was erased, or is not public.
  record NotFound(JobId id) implements LocatedJob {}
}
