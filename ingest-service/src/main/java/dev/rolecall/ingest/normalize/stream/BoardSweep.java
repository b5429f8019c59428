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

/// What a complete crawl says about the postings that it did not send anew: seen again, or gone.
/// Pure.
final class BoardSweep {
  /// That a posting was seen again is told at most so often, to spare the topics.
  static final Duration VERIFIED_EVERY = Duration.ofHours(24);

  private final CrawlReport report;
  private final Instant at;
  private final Set<String> seen;

  BoardSweep(CrawlReport report) {
    this.report = report;
    this.at = report.finishedAt();
    this.seen = new HashSet<>(report.idsSeen());
  }

  /// Whether absence means anything: only after a complete crawl of a board that shows all it has.
  boolean speaks() {
    return report.complete();
  }

  /// The posting as it is after this crawl; nothing when it is as it was, as most are.
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
    JobPosting told = role.posting();
    boolean due = !told.lastVerifiedAt().plus(VERIFIED_EVERY).isAfter(at);
    return due ? Optional.of(role.withPosting(told.verified(at))) : Optional.empty();
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

  private static boolean wasAbsent(CloseReason reason) {
    return reason == CloseReason.GONE_FROM_BOARD || reason == CloseReason.GONE_AT_URL;
  }
}
