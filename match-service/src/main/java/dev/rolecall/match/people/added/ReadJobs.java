package dev.rolecall.match.people.added;

import dev.rolecall.model.job.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ingest-service read.
///
/// @param kind PAGE, TEXT or MAIL
/// @param incomplete jobs of a mail without enough data
/// @param problem why there is no job; null when there is one, or an incomplete one
public record ReadJobs(
    GivenContent.Kind kind,
    List<Job> jobs,
    List<IncompleteJob> incomplete,
    @Nullable Problem problem) {
  /// @param company null when it is not stated
  /// @param url of its page; null when it is not stated
  public record IncompleteJob(String title, @Nullable String company, @Nullable String url) {}

  /// Why there is no job.
  public enum Problem {
    NO_JOB,
    NO_TITLE,
    NO_COMPANY,
    UNREADABLE
  }
}
