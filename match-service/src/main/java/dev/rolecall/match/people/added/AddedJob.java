package dev.rolecall.match.people.added;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.time.Instant;

/// A job that a person found elsewhere and added to their applications.
///
/// @param job as it was read
public record AddedJob(Kind kind, Job job, Instant addedAt) {
  /// What the person gave.
  public enum Kind {
    /// The address of a page, which was fetched.
    ADDRESS,
    /// A page that they saved or copied.
    PAGE,
    TEXT,
    /// A mail that lists jobs.
    MAIL
  }

  public JobId id() {
    return job.id();
  }
}
