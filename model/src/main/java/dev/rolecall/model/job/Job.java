package dev.rolecall.model.job;

import dev.rolecall.model.JobId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One opening, in normalized form, with the postings' roles that describe it.
///
/// In JSON the opening's fields are inlined (unwrapped).
///
/// @param revision increases by one with every change, and by more when its oldest role moves to
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
    List<JobFlag> flags,
    List<Change> history) {
  public Job {
    postings = List.copyOf(postings);
    flags = List.copyOf(flags);
    history = List.copyOf(history);
    if (revision < 1) {
      throw new IllegalArgumentException("A job's revision starts at 1, got " + revision);
    }
  }

  /// A builder of an open job's first revision, without postings.
  public static Builder builder(JobId id, Opening opening) {
    return new Builder(id, opening);
  }

  /// A builder that starts with these values.
  public Builder toBuilder() {
    return builder(id, opening)
        .revision(revision)
        .mergedInto(mergedInto)
        .postings(postings)
        .postedAt(postedAt)
        .firstSeenAt(firstSeenAt)
        .lastVerifiedAt(lastVerifiedAt)
        .status(status)
        .flags(flags)
        .history(history);
  }

  /// Whether searches and matches may return it: it is open, not erased and not merged into another
  /// job.
  public boolean searchable() {
    return status == JobStatus.OPEN && mergedInto == null && !flags.contains(JobFlag.ERASED);
  }

  /// Whether everyone may see it: at least one of its postings may be shown to everyone. For an
  /// open job only its open postings count, because a closed one does not describe the current
  /// opening.
  public boolean publiclyVisible() {
    return postings.stream()
        .filter(posting -> status != JobStatus.OPEN || posting.open())
        .anyMatch(posting -> posting.rights().publiclyVisible());
  }

  /// Builds a job field by field. Not thread-safe.
  public static final class Builder {
    private final JobId id;
    private Opening opening;
    private long revision = 1;
    private @Nullable JobId mergedInto;
    private List<JobPosting> postings = List.of();
    private @Nullable Instant postedAt;
    private Instant firstSeenAt = Instant.EPOCH;
    private Instant lastVerifiedAt = Instant.EPOCH;
    private JobStatus status = JobStatus.OPEN;
    private List<JobFlag> flags = List.of();
    private List<Change> history = List.of();

    private Builder(JobId id, Opening opening) {
      this.id = id;
      this.opening = opening;
    }

    public Builder opening(Opening opening) {
      this.opening = opening;
      return this;
    }

    public Builder revision(long revision) {
      this.revision = revision;
      return this;
    }

    public Builder mergedInto(@Nullable JobId mergedInto) {
      this.mergedInto = mergedInto;
      return this;
    }

    public Builder postings(List<JobPosting> postings) {
      this.postings = postings;
      return this;
    }

    public Builder postedAt(@Nullable Instant postedAt) {
      this.postedAt = postedAt;
      return this;
    }

    public Builder firstSeenAt(Instant firstSeenAt) {
      this.firstSeenAt = firstSeenAt;
      return this;
    }

    public Builder lastVerifiedAt(Instant lastVerifiedAt) {
      this.lastVerifiedAt = lastVerifiedAt;
      return this;
    }

    public Builder status(JobStatus status) {
      this.status = status;
      return this;
    }

    public Builder flags(List<JobFlag> flags) {
      this.flags = flags;
      return this;
    }

    public Builder history(List<Change> history) {
      this.history = history;
      return this;
    }

    public Job build() {
      return new Job(
          id,
          revision,
          mergedInto,
          opening,
          postings,
          postedAt,
          firstSeenAt,
          lastVerifiedAt,
          status,
          flags,
          history);
    }
  }
}
