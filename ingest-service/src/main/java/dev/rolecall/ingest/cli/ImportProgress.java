package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.registry.FailureText;
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

/// The progress of an import: the boards still to be read, and the outcomes of the others. No I/O.
final class ImportProgress {
  private final Set<BoardKey> awaited = new TreeSet<>();
  private final Map<BoardKey, Integer> failures = new LinkedHashMap<>();
  private final Map<BoardKey, String> incomplete = new LinkedHashMap<>();
  private final List<CrawlOutcome> outcomes = new ArrayList<>();

  void await(Collection<BoardKey> boards) {
    awaited.addAll(boards);
  }

  /// Stops waiting for a board that will not be read completely.
  ///
  /// @param reason a readable reason
  void giveUp(BoardKey board, String reason) {
    awaited.remove(board);
    incomplete.put(board, reason);
  }

  /// @return whether the import was waiting for it
  boolean accept(CrawlOutcome outcome) {
    BoardKey board = outcome.board();
    if (!awaited.contains(board)) {
      return false;
    }
    outcomes.add(outcome);
    CrawlFailure failure = outcome.failure();
    if (failure == null) {
      awaited.remove(board);
      incomplete.remove(board);
    } else if (isPermanent(failure)) {
      giveUp(board, FailureText.of(board, failure));
    } else {
      int times = failures.merge(board, 1, Integer::sum);
      if (times >= CrawlTimes.MAX_IMPORT_ATTEMPTS) {
        giveUp(board, "%s, %d times in a row".formatted(failure, times));
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

  /// The reasons why boards were not read completely, without the boards that are still awaited.
  Map<BoardKey, String> incomplete() {
    return incomplete;
  }

  List<CrawlOutcome> outcomes() {
    return outcomes;
  }

  /// Whether the board's next attempts will fail too.
  private static boolean isPermanent(CrawlFailure failure) {
    return switch (failure) {
      case REFUSED, NOT_FOUND, TOO_LARGE, UNREADABLE, CONTRACT_DRIFT, ROBOTS, RESERVED -> true;
      case RATE_LIMITED, SERVER_ERROR, NETWORK, TRUNCATED, SUDDENLY_EMPTY, BREAKER_OPEN, UNKNOWN ->
          false;
    };
  }
}
