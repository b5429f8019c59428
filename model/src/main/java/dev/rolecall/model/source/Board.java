package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import org.jspecify.annotations.Nullable;

/// One list at a source: what to read, under which terms, and its state.
///
/// @param name the owner's name as given by the source or the operator, for example the company
/// @param host the host to read from; one instance reads all boards of a host, which enforces its
///   rate limit
/// @param paused whether an operator paused it
/// @param foundBy the catalog board that listed it, null when an operator registered it
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

  public Board withName(@Nullable String newName) {
    return new Board(key, newName, host, terms, schedule, paused, foundBy, state);
  }

  public Board withSchedule(CrawlSchedule newSchedule) {
    return new Board(key, name, host, terms, newSchedule, paused, foundBy, state);
  }
}
