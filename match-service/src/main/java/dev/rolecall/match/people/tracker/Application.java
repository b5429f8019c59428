package dev.rolecall.match.people.tracker;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.Set;

/// A job that a person saved or applied to.
///
/// @param jobId the job's id when it was first tracked; it identifies the application
/// @param roles of the job's postings, as far as they are known
/// @param job what its postings said when it was first tracked
/// @param version counts the changes, from 1
public record Application(
    JobId jobId,
    Set<RoleKey> roles,
    JobCopy job,
    ApplicationDetails details,
    int version,
    Instant createdAt,
    Instant updatedAt) {
  public Application {
    roles = Set.copyOf(roles);
  }

  /// The same application with another copy of the job.
  Application corrected(JobCopy copy, Instant now) {
    return new Application(jobId, roles, copy, details, version + 1, createdAt, now);
  }

  /// A strong entity tag. With the time, because an application that is removed and tracked again
  /// starts at version 1.
  public String etag() {
    long micros = updatedAt.getEpochSecond() * 1_000_000 + updatedAt.getNano() / 1_000;
    return "\"%d-%s\"".formatted(version, Long.toString(micros, Character.MAX_RADIX));
  }

  public JobIdentity identity() {
    return new JobIdentity(jobId, roles);
  }
}
