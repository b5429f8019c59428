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
import java.util.Optional;
import java.util.Set;

/// What a complete crawl says about the postings that it did not send anew: seen again, or gone.
/// Pure.
final class BoardSweep {
  /// That a posting was seen again is told at most so often, to spare the topics.
  static final Duration VERIFIED_EVERY = Duration.ofHours(24);

  private final CrawlReport report;
  private final Set<String> seen;

  BoardSweep(CrawlReport report) {
    this.report = report;
    this.seen = new HashSet<>(report.idsSeen());
  }

  /// Whether absence means anything: only after a complete crawl of a board that shows all it has.
  boolean speaks() {
    return report.complete();
  }

  /// The posting's roles that change by this crawl; none for most.
  List<Role> changes(PostingRoles posting) {
    boolean present = seen.contains(posting.posting().externalId());
    return posting.roles().stream()
        .map(role -> present ? seenAgain(role, posting) : gone(role))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Role> gone(Role role) {
    if (!role.posting().open() || report.terms().rotating()) {
      return Optional.empty();
    }
    return Optional.of(
        role.withPosting(role.posting().close(CloseReason.GONE_FROM_BOARD, report.finishedAt())));
  }

  private Optional<Role> seenAgain(Role role, PostingRoles posting) {
    JobPosting told = role.posting();
    Instant at = report.finishedAt();
    boolean stale = !told.lastVerifiedAt().plus(VERIFIED_EVERY).isAfter(at);
    return told.open()
        ? stale ? Optional.of(role.withPosting(told.verified(at))) : Optional.empty()
        : reopened(role, posting, at);
  }

  /// Only what was closed for its absence opens when it is there again.
  private static Optional<Role> reopened(Role role, PostingRoles posting, Instant at) {
    Closed closed = role.posting().closed();
    Instant expiresAt = posting.expiresAt();
    boolean wasGone = closed != null && closed.reason() == CloseReason.GONE_FROM_BOARD;
    boolean expired = expiresAt != null && !at.isBefore(expiresAt);
    if (!wasGone || expired) {
      return Optional.empty();
    }
    JobPosting p = role.posting();
    return Optional.of(
        role.withPosting(
            new JobPosting(
                p.role(),
                p.source(),
                p.url(),
                p.postedAt(),
                p.firstSeenAt(),
                at,
                null,
                p.rights())));
  }
}
