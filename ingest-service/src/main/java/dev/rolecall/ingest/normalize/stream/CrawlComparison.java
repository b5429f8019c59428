package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Compares a board's known postings with the ids that a complete crawl saw: each was seen again or
/// is absent. Has no side effects.
final class CrawlComparison {
  /// The minimum interval between two updates of a posting's `lastVerifiedAt`, the time at which a
  /// crawl last saw it.
  static final Duration MIN_VERIFICATION_INTERVAL = Duration.ofHours(24);

  private final CrawlReport report;
  private final Instant at;
  private final Set<String> seenIds;

  CrawlComparison(CrawlReport report) {
    this.report = report;
    this.at = report.finishedAt();
    this.seenIds = new HashSet<>(report.idsSeen());
  }

  /// Whether postings that were not seen are absent: only after a complete crawl.
  boolean isComplete() {
    return report.complete();
  }

  /// Whether [#after] may find a change in the posting.
  boolean mayChange(String externalId, PostingSummary before) {
    if (!seenIds.contains(externalId)) {
      return !report.terms().partialListing() && (before.open() || !before.absent());
    }
    Instant verified = before.verifiedAt();
    return before.absent() || before.reopens() || verified != null && isDue(verified);
  }

  private boolean isDue(Instant verified) {
    return !verified.plus(MIN_VERIFICATION_INTERVAL).isAfter(at);
  }

  /// The posting after this crawl; empty when it has not changed.
  Optional<PostingRoles> after(PostingRoles before) {
    PostingRoles after =
        seenIds.contains(before.posting().externalId()) ? seen(before) : absent(before);
    return after.equals(before) ? Optional.empty() : Optional.of(after);
  }

  private PostingRoles absent(PostingRoles before) {
    if (report.terms().partialListing()) {
      return before;
    }
    Instant since = before.absentSince() == null ? at : before.absentSince();
    CloseReason reason =
        report.removesBoard() ? CloseReason.BOARD_REMOVED : CloseReason.GONE_FROM_BOARD;
    List<Role> closed =
        before.open().map(role -> role.withPosting(role.posting().close(reason, since))).toList();
    return before.withRoles(closed).withAbsentSince(since);
  }

  private PostingRoles seen(PostingRoles before) {
    List<Role> changed =
        before.roles().stream()
            .map(role -> role.posting().open() ? verified(role) : reopened(role, before))
            .flatMap(Optional::stream)
            .toList();
    return before.withRoles(changed).withAbsentSince(null);
  }

  private Optional<Role> verified(Role role) {
    JobPosting posting = role.posting();
    return isDue(posting.lastVerifiedAt())
        ? Optional.of(role.withPosting(posting.verified(at)))
        : Optional.empty();
  }

  /// Only roles that were closed because of their absence are reopened.
  private Optional<Role> reopened(Role role, PostingRoles posting) {
    Closed closed = Objects.requireNonNull(role.posting().closed());
    Instant expiresAt = posting.expiresAt();
    boolean expired = expiresAt != null && !at.isBefore(expiresAt);
    return isAbsence(closed.reason()) && !expired
        ? Optional.of(role.withPosting(role.posting().reopen(at)))
        : Optional.empty();
  }

  static boolean isAbsence(CloseReason reason) {
    return switch (reason) {
      case GONE_FROM_BOARD, GONE_AT_URL, BOARD_REMOVED -> true;
      case EXPIRED, WITHDRAWN, UNKNOWN -> false;
    };
  }
}
