package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.Schedule;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How far an import is: which boards are still to be read, and what became of the others. Pure.
final class ImportProgress {
  private final Set<BoardKey> awaited = new TreeSet<>();
  private final Map<BoardKey, Integer> failures = new LinkedHashMap<>();
  private final Map<BoardKey, String> incomplete = new LinkedHashMap<>();
  private final List<CrawlOutcome> outcomes = new ArrayList<>();

  void await(Collection<BoardKey> boards) {
    awaited.addAll(boards);
  }

  /// The board will not be read whole, and why, in words.
  void giveUp(BoardKey board, String why) {
    awaited.remove(board);
    incomplete.put(board, why);
  }

  /// @return whether the import had waited for it
  boolean hear(CrawlOutcome outcome) {
    BoardKey board = outcome.board();
    if (!awaited.contains(board)) {
      return false;
    }
    outcomes.add(outcome);
    CrawlFailure failure = outcome.failure();
    if (failure == null) {
      awaited.remove(board);
      incomplete.remove(board);
    } else if (lasting(failure)) {
      giveUp(board, failure.name());
    } else {
      int times = failures.merge(board, 1, Integer::sum);
      if (times >= Schedule.ATTEMPTS_ONCE) {
        giveUp(board, "%s, and so %d times in a row".formatted(failure, times));
      }
    }
    return true;
  }

  boolean done() {
    return awaited.isEmpty();
  }

  Set<BoardKey> awaited() {
    return Set.copyOf(awaited);
  }

  /// By board why it was not read whole; those that are still awaited are not among them.
  Map<BoardKey, String> incomplete() {
    return incomplete;
  }

  List<CrawlOutcome> outcomes() {
    return outcomes;
  }

  /// Failure that the board's next attempts will not mend.
  private static boolean lasting(CrawlFailure failure) {
    return switch (failure) {
      case REFUSED, NOT_FOUND, TOO_LARGE, UNREADABLE, ROBOTS -> true;
      case RATE_LIMITED, SERVER_ERROR, NETWORK, TRUNCATED, SUDDENLY_EMPTY, BREAKER_OPEN, UNKNOWN ->
          false;
    };
  }
}
