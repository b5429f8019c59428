package dev.rolecall.model.added;

import dev.rolecall.model.job.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read of an [AddedContent].
///
/// @param kind what the content was: PAGE, TEXT or MAIL
/// @param jobs those with enough data
/// @param incomplete jobs of a mail without enough data
/// @param problem why there is no job; null when there is one, or an incomplete one
public record AddedReading(
    AddedContent.Kind kind,
    List<Job> jobs,
    List<IncompleteJob> incomplete,
    @Nullable Problem problem) {
  public AddedReading {
    jobs = List.copyOf(jobs);
    incomplete = List.copyOf(incomplete);
  }

  /// A job that a mail only mentions.
  ///
  /// @param company null when it is not stated
  /// @param url of its page; null when it is not stated
  public record IncompleteJob(String title, @Nullable String company, @Nullable String url) {}

  /// Why there is no job.
  public enum Problem {
    /// There is no text, or it does not describe a job.
    NO_JOB,
    /// It may describe a job, but its title was not found.
    NO_TITLE,
    /// The employer was not found.
    NO_COMPANY,
    /// It is not in the format that it should be in.
    UNREADABLE
  }

  public static AddedReading of(AddedContent.Kind kind, Problem problem) {
    return new AddedReading(kind, List.of(), List.of(), problem);
  }
}
