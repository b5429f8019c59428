package dev.rolecall.ingest.web;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.publish.BoardRegistrations;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The boards, and the outcomes of their crawls.
@RestController
class OperatorController {
  private final CrawlHistory history;
  private final OwnedBoards ownedBoards;
  private final BoardRegistrations registrations;

  OperatorController(
      CrawlHistory history, OwnedBoards ownedBoards, BoardRegistrations registrations) {
    this.history = history;
    this.ownedBoards = ownedBoards;
    this.registrations = registrations;
  }

  /// The counts of crawls: in total, by source, and of the latest crawls.
  record Crawls(CrawlTotals totals, Map<String, CrawlTotals> bySource, List<CrawlOutcome> crawls) {}

  /// A board without its thousands of postings.
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
      Map<String, Instant> missingFields) {
    static BoardSummary of(Board board) {
      var state = board.state();
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
          state.drift() == null ? Map.of() : state.drift().missing());
    }
  }

  @GetMapping("/api/v1/crawls")
  Crawls crawls() {
    Map<String, CrawlTotals> bySource = history.bySource();
    CrawlTotals all = bySource.values().stream().reduce(CrawlTotals.NONE, CrawlTotals::plus);
    return new Crawls(all, bySource, history.latest());
  }

  /// The boards that this instance owns and reads.
  @GetMapping("/api/v1/boards")
  List<BoardSummary> boards() {
    return ownedBoards.all().stream()
        .filter(board -> !CrawlTimes.isListedOnly(board))
        .map(BoardSummary::of)
        .toList();
  }

  @PostMapping("/api/v1/boards/{source}/{board}/pause")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary pause(@PathVariable String source, @PathVariable String board) {
    return setPaused(source, board, true);
  }

  @PostMapping("/api/v1/boards/{source}/{board}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  BoardSummary resume(@PathVariable String source, @PathVariable String board) {
    return setPaused(source, board, false);
  }

  private static BoardKey key(String source, String name) {
    try {
      return new BoardKey(SourceId.of(source), name);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "There is no board " + source + ":" + name);
    }
  }

  private BoardSummary setPaused(String source, String name, boolean paused) {
    BoardKey key = key(source, name);
    Board board =
        ownedBoards.all().stream()
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This instance does not own " + key));
    registrations.control(board.withPaused(paused));
    return BoardSummary.of(board.withPaused(paused));
  }
}
