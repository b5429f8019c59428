package dev.rolecall.model.job;

import dev.rolecall.model.JobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opening, in one form, with the postings' roles that told of it.
///
/// In JSON the opening's fields stand beside the others.
///
/// @param revision rises by one with every change, and further when the founding role moved to
///   another employer; the external version in the index
/// @param mergedInto the elder job that this one was merged into; its page redirects there
/// @param postedAt the earliest that a posting states
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

  /// Whether people should be shown it: open, and not merged into another.
  public boolean findable() {
    return status == JobStatus.OPEN && mergedInto == null && !marks.contains(JobMark.ERASED);
  }

  /// Whether everyone may see it: at least one of its postings may be shown to everyone. Of an open
  /// job, one that is open: a closed one does not say what is told now.
  public boolean republishable() {
    return postings.stream()
        .filter(posting -> status != JobStatus.OPEN || posting.open())
        .anyMatch(posting -> posting.rights().publiclyVisible());
  }
}
