package dev.rolecall.model.source;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The state of a board after its last crawl.
///
/// @param etags validators for conditional requests, by request path
/// @param seen postings of the last complete crawl, by external id, and those that may be absent
/// @param failures number of consecutive failed crawls
/// @param lastFailure why the last crawl was not complete, null when it was
/// @param nextDueAt when to read it next; null: immediately
/// @param drift how its postings differ from what they were, null while they do not
/// @param hostDelay when requests may be sent to its host; null when none was sent yet
/// @param failureDetail the last failure as text for operators, null when there is none
public record BoardState(
    Map<String, String> etags,
    Map<String, SeenPosting> seen,
    @Nullable String lastCrawlId,
    @Nullable Instant lastCrawlAt,
    @Nullable Instant lastCompleteAt,
    int failures,
    @Nullable CrawlFailure lastFailure,
    @Nullable Instant nextDueAt,
    @Nullable ContractDrift drift,
    @Nullable HostDelay hostDelay,
    @Nullable String failureDetail) {
  public static final BoardState INITIAL =
      new BoardState(Map.of(), Map.of(), null, null, null, 0, null, null);

  /// The state of a board without drift, whose host is not known.
  public BoardState(
      Map<String, String> etags,
      Map<String, SeenPosting> seen,
      @Nullable String lastCrawlId,
      @Nullable Instant lastCrawlAt,
      @Nullable Instant lastCompleteAt,
      int failures,
      @Nullable CrawlFailure lastFailure,
      @Nullable Instant nextDueAt) {
    this(
        etags,
        seen,
        lastCrawlId,
        lastCrawlAt,
        lastCompleteAt,
        failures,
        lastFailure,
        nextDueAt,
        null,
        null,
        null);
  }

  public BoardState {
    etags = Map.copyOf(etags);
    seen = SeenPostings.copyOf(seen);
  }

  /// The same state, due immediately and with no failures counted.
  public BoardState dueNow() {
    return new BoardState(
        etags,
        seen,
        lastCrawlId,
        lastCrawlAt,
        lastCompleteAt,
        0,
        lastFailure,
        null,
        drift,
        hostDelay,
        failureDetail);
  }

  public BoardState withHostDelay(HostDelay delay) {
    return new BoardState(
        etags,
        seen,
        lastCrawlId,
        lastCrawlAt,
        lastCompleteAt,
        failures,
        lastFailure,
        nextDueAt,
        drift,
        delay,
        failureDetail);
  }

  /// The state of a board that was registered but never read and is not due before this time. A
  /// board that is read once is then read only when it is requested.
  public static BoardState withFirstDue(Instant at) {
    return new BoardState(Map.of(), Map.of(), null, null, null, 0, null, at);
  }
}
