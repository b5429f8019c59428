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
/// is gone. Pure.
final class CrawlComparison {
  /// How often at most it is published that a posting was seen again.
  static final Duration VERIFIED_EVERY = Duration.ofHours(24);

  private final CrawlReport report;
  private final Instant at;
  private final Set<String> seen;

  CrawlComparison(CrawlReport report) {
    this.report = report;
    this.at = report.finishedAt();
    this.seen = new HashSet<>(report.idsSeen());
  }

  /// Whether a posting that was not seen is gone: only a complete crawl can tell.
  boolean isComplete() {
    return report.complete();
  }

  /// Whether [#after] may find a change in the posting.
  boolean mayChange(String externalId, PostingSummary before) {
    if (!seen.contains(externalId)) {
      return !report.terms().rotating() && (before.open() || !before.gone());
    }
    Instant verified = before.verifiedAt();
    return before.gone() || before.reopens() || verified != null && isDue(verified);
  }

  private boolean isDue(Instant verified) {
    return !verified.plus(VERIFIED_EVERY).isAfter(at);
  }

  /// The posting as it is after this crawl; nothing when it has not changed, as most have not.
  Optional<PostingRoles> after(PostingRoles before) {
    PostingRoles after =
        seen.contains(before.posting().externalId()) ? present(before) : absent(before);
    return after.equals(before) ? Optional.empty() : Optional.of(after);
  }

  private PostingRoles absent(PostingRoles before) {
    if (report.terms().rotating()) {
      return before;
    }
    Instant since = before.goneAt() == null ? at : before.goneAt();
    List<Role> closed =
        before
            .open()
            .map(role -> role.withPosting(role.posting().close(CloseReason.GONE_FROM_BOARD, since)))
            .toList();
    return before.with(closed).gone(since);
  }

  private PostingRoles present(PostingRoles before) {
    List<Role> changed =
        before.roles().stream()
            .map(role -> role.posting().open() ? verified(role) : reopened(role, before))
            .flatMap(Optional::stream)
            .toList();
    return before.with(changed).gone(null);
  }

  private Optional<Role> verified(Role role) {
    JobPosting posting = role.posting();
    return isDue(posting.lastVerifiedAt())
        ? Optional.of(role.withPosting(posting.verified(at)))
        : Optional.empty();
  }

  /// Only what was closed for its absence opens when it is there again.
  private Optional<Role> reopened(Role role, PostingRoles posting) {
    Closed closed = Objects.requireNonNull(role.posting().closed());
    Instant expiresAt = posting.expiresAt();
    boolean expired = expiresAt != null && !at.isBefore(expiresAt);
    return wasAbsent(closed.reason()) && !expired
        ? Optional.of(role.withPosting(role.posting().reopen(at)))
        : Optional.empty();
  }

  static boolean wasAbsent(CloseReason reason) {
    return reason == CloseReason.GONE_FROM_BOARD || reason == CloseReason.GONE_AT_URL;
  }
}
