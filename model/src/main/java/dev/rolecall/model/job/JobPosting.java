package dev.rolecall.model.job;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One posting's role that describes a job.
///
/// @param firstSeenAt when we first read it
/// @param lastVerifiedAt when a crawl last saw it
/// @param closed null while it is open
public record JobPosting(
    RoleKey role,
    SourceId source,
    @Nullable String url,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    Instant lastVerifiedAt,
    @Nullable Closed closed,
    Rights rights) {
  public boolean open() {
    return closed == null;
  }

  public JobPosting close(CloseReason reason, Instant at) {
    return new JobPosting(
        role, source, url, postedAt, firstSeenAt, lastVerifiedAt, new Closed(reason, at), rights);
  }

  /// The posting, open again because a crawl saw it on its board.
  public JobPosting reopen(Instant at) {
    return new JobPosting(role, source, url, postedAt, firstSeenAt, at, null, rights);
  }

  public JobPosting verified(Instant at) {
    return new JobPosting(role, source, url, postedAt, firstSeenAt, at, closed, rights);
  }
}
