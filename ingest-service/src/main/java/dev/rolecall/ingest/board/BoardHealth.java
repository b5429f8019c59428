package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import org.jspecify.annotations.Nullable;

/// How well a board can be read, for operators.
public enum BoardHealth {
  /// It has not been read yet, or never completely: it may not exist.
  UNVERIFIED,
  /// The last crawl was complete.
  HEALTHY,
  /// The last crawls were not complete. They are retried with increasing delays.
  FAILING,
  /// Its postings lack fields that they had before. Those that lack them are not published, and
  /// nothing closes.
  DRIFTING,
  /// The source has reported repeatedly that the board does not exist. It is read rarely.
  GONE,
  /// An operator paused it.
  PAUSED;

  /// After this many consecutive crawls a board that does not exist counts as gone.
  private static final int GONE_AFTER = 3;

  public static BoardHealth of(Board board) {
    BoardState state = board.state();
    if (board.paused()) {
      return PAUSED;
    }
    if (isGone(state.lastFailure(), state.failures())) {
      return GONE;
    }
    if (state.drift() != null) {
      return DRIFTING;
    }
    if (state.lastCompleteAt() == null) {
      return UNVERIFIED;
    }
    return state.failures() == 0 ? HEALTHY : FAILING;
  }

  static boolean isGone(@Nullable CrawlFailure failure, int failures) {
    return failure == CrawlFailure.NOT_FOUND && failures >= GONE_AFTER;
  }
}
