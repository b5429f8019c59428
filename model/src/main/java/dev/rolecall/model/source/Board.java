package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import org.jspecify.annotations.Nullable;

/// One list at a source: what to read, under which terms, and its state.
///
/// @param name of its owner, as the source or the operator says, for example the company
/// @param host that is asked; one instance reads all boards of a host, so its pace is kept
/// @param paused by the operator
/// @param foundBy the catalogue board that told of it, null when an operator did
public record Board(
    BoardKey key,
    @Nullable String name,
    String host,
    Terms terms,
    CrawlSchedule schedule,
    boolean paused,
    @Nullable BoardKey foundBy,
    BoardState state) {
  public Board withState(BoardState newState) {
    return new Board(key, name, host, terms, schedule, paused, foundBy, newState);
  }

  public Board withPaused(boolean newPaused) {
    return new Board(key, name, host, terms, schedule, newPaused, foundBy, state);
  }
}
