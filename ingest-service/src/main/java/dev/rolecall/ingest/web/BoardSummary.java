package dev.rolecall.ingest.web;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.registry.FailureText;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A board without its thousands of postings.
///
/// @param postings the number that its last complete crawl listed
/// @param failures the number of crawls in a row that were not complete
/// @param missingFields the fields that its postings no longer have, and since when
/// @param withoutJobs whether none of its pages is a job that can be read
/// @param problem why its last crawl was not complete, or found no job, as text; empty otherwise
record BoardSummary(
    BoardKey board,
    @Nullable String name,
    String host,
    CrawlSchedule schedule,
    boolean paused,
    BoardHealth health,
    int postings,
    @Nullable Instant lastCrawlAt,
    @Nullable Instant lastCompleteAt,
    @Nullable Instant nextDueAt,
    int failures,
    @Nullable CrawlFailure lastFailure,
    Map<String, Instant> missingFields,
    boolean withoutJobs,
    String problem) {
  static BoardSummary of(Board board) {
    BoardState state = board.state();
    return new BoardSummary(
        board.key(),
        board.name(),
        board.host(),
        board.schedule(),
        board.paused(),
        BoardHealth.of(board),
        state.seen().size(),
        state.lastCrawlAt(),
        state.lastCompleteAt(),
        state.nextDueAt(),
        state.failures(),
        state.lastFailure(),
        state.drift() == null ? Map.of() : state.drift().missing(),
        FailureText.isWithoutJobs(state),
        FailureText.of(board.key(), state));
  }
}
