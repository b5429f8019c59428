package dev.rolecall.model.source;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What we know of a board from reading it.
///
/// @param etags validators for conditional requests, by request path
/// @param seen postings of the last complete crawl, by external id
/// @param failures crawls that failed in a row
/// @param lastFailure why the last crawl was not complete, null when it was
/// @param nextDueAt when to read it next; null: at once
public record BoardState(
    Map<String, String> etags,
    Map<String, SeenPosting> seen,
    @Nullable String lastCrawlId,
    @Nullable Instant lastCrawlAt,
    @Nullable Instant lastCompleteAt,
    int failures,
    @Nullable CrawlFailure lastFailure,
    @Nullable Instant nextDueAt) {
  public static final BoardState FRESH =
      new BoardState(Map.of(), Map.of(), null, null, null, 0, null, null);

  public BoardState {
    etags = Map.copyOf(etags);
    seen = Map.copyOf(seen);
  }

  /// As it is, but to be read now, and with all attempts before it.
  public BoardState dueAtOnce() {
    return new BoardState(
        etags, seen, lastCrawlId, lastCrawlAt, lastCompleteAt, 0, lastFailure, null);
  }

  /// Of a board that is known, and never was read: not due before this, which for a board that is
  /// read once means not before somebody asks.
  public static BoardState notBefore(Instant at) {
    return new BoardState(Map.of(), Map.of(), null, null, null, 0, null, at);
  }
}
