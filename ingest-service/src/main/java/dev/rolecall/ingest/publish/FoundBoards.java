package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Decides how the boards of a catalog are read. Recent boards are read periodically, until they
/// are too old. Boards that are too old when they are found are only listed, until an import
/// requests them. No side effects.
final class FoundBoards {
  private FoundBoards() {}

  /// The boards that are new, or whose schedule changes.
  static List<Board> toRegister(
      Source source,
      Board catalog,
      List<Page.FoundBoard> found,
      Function<BoardKey, Optional<Board>> stored,
      Instant now) {
    List<Board> changes = new ArrayList<>();
    for (Page.FoundBoard board : found) {
      if (board.postedAt().isAfter(now)) {
        continue; // the clock is set to the past
      }
      boolean recent = isRecent(source, board, now);
      Optional<Board> before = stored.apply(board.key());
      if (before.isEmpty()) {
        changes.add(
            recent
                ? registration(source, catalog, board, CrawlSchedule.PERIODIC)
                : registration(source, catalog, board, CrawlSchedule.ONCE)
                    .withState(BoardState.withFirstDue(now)));
      } else if (before.isPresent()
          && !recent
          && before.get().schedule() == CrawlSchedule.PERIODIC) {
        changes.add(stopPeriodicReads(before.get()));
      }
    }
    return changes;
  }

  static Board registration(
      Source source, Board catalog, Page.FoundBoard board, CrawlSchedule schedule) {
    return new Board(
        board.key(),
        board.name(),
        catalog.host(),
        source.terms(),
        schedule,
        false,
        catalog.key(),
        BoardState.INITIAL);
  }

  private static boolean isRecent(Source source, Page.FoundBoard board, Instant now) {
    Duration limit = source.terms().ageLimit();
    return limit == null || board.postedAt().plus(limit).isAfter(now);
  }

  private static Board stopPeriodicReads(Board board) {
    return new Board(
        board.key(),
        board.name(),
        board.host(),
        board.terms(),
        CrawlSchedule.ONCE,
        board.paused(),
        board.foundBy(),
        board.state());
  }
}
