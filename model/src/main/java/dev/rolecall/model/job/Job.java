package dev.rolecall.model.job;

import dev.rolecall.model.JobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opening, in normalized form, with the postings' roles that describe it.
///
/// In JSON the opening's fields stand beside the others.
///
/// @param revision increases by one with every change, and by more when the founding role moves to
///   another employer; used as the external version in the index
/// @param mergedInto the older job that this one was merged into; its page redirects there
/// @param postedAt the earliest date that a posting states
/// @param history the changes of its fields, oldest first
public record Job(
    JobId id,
    long revision,
    @Nullable JobId mergedInto,
    Opening opening,
    List<JobPosting> postings,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    Instant lastVerifiedAt,
    JobStatus status,
    List<JobMark> marks,
    List<Change> history) {
  public Job {
    postings = List.copyOf(postings);
    marks = List.copyOf(marks);
    history = List.copyOf(history);
    if (revision < 1) {
      throw new IllegalArgumentException("A job's revision starts at 1, got " + revision);
    }
  }

  /// Whether searches and matches may return it: open, not erased and not merged into another job.
  public boolean findable() {
    return status == JobStatus.OPEN && mergedInto == null && !marks.contains(JobMark.ERASED);
  }

  /// Whether everyone may see it: at least one of its postings may be shown to everyone. For an
  /// open job only its open postings count, because a closed one does not describe the current
  /// opening.
  public boolean republishable() {
    return postings.stream()
        .filter(posting -> status != JobStatus.OPEN || posting.open())
        .anyMatch(posting -> posting.rights().publiclyVisible());
  }
}
