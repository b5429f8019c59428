package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.SeenDetail;
import dev.rolecall.model.source.SeenPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a board's state knows about the details of its postings: which are current, and how to
/// request them conditionally.
final class KnownDetails {
  private final Map<String, SeenPosting> seen;
  private final Instant now;

  /// @param now when the crawl started
  KnownDetails(Board board, Instant now) {
    this.seen = board.state().seen();
    this.now = now;
  }

  /// Whether a posting may become one without a detail, or without an opening, in this crawl: it
  /// was not one before, or has been missing for the required time.
  boolean isMissingLongEnough(Page.Item missing, Duration required) {
    SeenPosting before = seen.get(missing.externalId());
    if (before == null || before.contentHash().equals(missing.contentHash())) {
      return true;
    }
    Instant since = before.absentSince();
    return since != null && !now.isBefore(since.plus(required));
  }

  /// Whether the posting was read as an opening before.
  boolean wasOpening(Page.Item item) {
    SeenPosting before = seen.get(item.externalId());
    return before != null && before.fields() != null && !before.fields().isEmpty();
  }

  /// Whether a detail is to be read again although its row may be the same.
  boolean isAnyDue() {
    return seen.values().stream()
        .map(SeenPosting::detail)
        .anyMatch(detail -> detail != null && isDue(detail));
  }

  private boolean isDue(SeenDetail detail) {
    return !now.isBefore(detail.dueAt());
  }

  /// Whether the row of an item is the one that its detail was read for.
  boolean isRowUnchanged(Page.Item item) {
    SeenPosting before = seen.get(item.externalId());
    SeenDetail detail = detail(item);
    if (before == null || item.lifetime() == null && detail == null) {
      return before != null && before.contentHash().equals(item.contentHash());
    }
    return detail != null
        && before.absentSince() == null
        && detail.rowHash().equals(item.contentHash());
  }

  /// Whether a detail whose row is unchanged is to be read again.
  boolean isDue(Page.Item item) {
    SeenDetail detail = detail(item);
    return detail != null && isDue(detail);
  }

  /// Postings that were never read first. A detail whose row has changed counts as due since it was
  /// read, another one since its lifetime has passed. Others keep their order.
  Comparator<Page.Item> leastRecentlyRead() {
    return Comparator.comparing(this::dueSince);
  }

  private Instant dueSince(Page.Item item) {
    SeenDetail detail = detail(item);
    Duration lifetime = item.lifetime();
    if (detail == null || lifetime == null) {
      return Instant.MIN;
    }
    return isRowUnchanged(item) ? detail.dueAt() : detail.dueAt().minus(lifetime);
  }

  /// The item with the content that is known, so that it counts as unchanged.
  Page.Item unchanged(Page.Item item) {
    SeenPosting before = seen.get(item.externalId());
    boolean ofRow = item.lifetime() == null && detail(item) == null;
    return ofRow || before == null ? item : item.withKnownContent(before.contentHash());
  }

  @Nullable SeenDetail detail(Page.Item item) {
    SeenPosting before = seen.get(item.externalId());
    return before == null ? null : before.detail();
  }

  /// The validator of the detail, null for none.
  @Nullable String etag(Page.Item item) {
    SeenDetail detail = detail(item);
    return item.lifetime() == null || detail == null ? null : detail.etag();
  }

  /// What is stored when the detail of a row was read; null when it is not read again.
  ///
  /// @param lifetime how long the detail counts as current
  @Nullable SeenDetail read(Page.Item row, @Nullable Duration lifetime, @Nullable String etag) {
    return lifetime == null ? null : new SeenDetail(row.contentHash(), now.plus(lifetime), etag);
  }
}
