package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;

/// The result of looking up a job by its id.
public sealed interface JobLookup {
  /// The job is public; it may be open or closed.
  record Found(Job job) implements JobLookup {}

  /// The job was merged into another.
  record Merged(JobId to) implements JobLookup {}

  /// The job never existed, was erased, or is not public.
  record NotFound(JobId id) implements JobLookup {}
}
