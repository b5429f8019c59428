package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An operator's changes of boards: they are published on `boards.v1`, and the owner of a board
/// applies them, at the latest when it starts again.
public final class BoardControl {
  private final SourceLookup sources;
  private final BoardRegistrations registrations;

  BoardControl(SourceLookup sources, BoardRegistrations registrations) {
    this.sources = sources;
    this.registrations = registrations;
  }

  /// The board that an operator names.
  ///
  /// @param text `greenhouse:acme`, or a link to the board or to one of its postings
  /// @throws IllegalArgumentException when it is neither
  public BoardKey named(String text) {
    String name = text.strip();
    if (!name.contains("://")) {
      return BoardKey.parse(name);
    }
    URI link = URI.create(name);
    return sources.all().stream()
        .map(source -> source.boardOf(link))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("'%s' is not a board or a link to one; the known sources are %s; other career"
                            + " sites are added as site:HOST/PATH, and feeds as feed:HOST/PATH")
                        .formatted(name, sources.names())));
  }

  /// Adds a board that is read periodically, even one that was removed before. A board that is
  /// known keeps its state.
  ///
  /// @param name of its owner, null when it is not known
  /// @param known the board as it is stored, null when it is not
  /// @throws IllegalArgumentException when its source has no adapter, no key that it needs, or is
  ///   not in the source address file, or when the source cannot have a board of this name
  public Board add(BoardKey key, @Nullable String name, @Nullable Board known) {
    Board board = registrations.board(key, CrawlSchedule.PERIODIC, name);
    boolean paused = known != null && known.paused();
    registrations.control(board.withPaused(paused));
    return known == null ? board : board.withPaused(paused).withState(known.state());
  }

  public Board setPaused(Board board, boolean paused) {
    return publish(board.withPaused(paused));
  }

  /// Removes a board: it is not read any more, its postings are closed, and it stays removed when a
  /// service registers its boards again.
  public Board remove(Board board) {
    return publish(board.withPaused(false).withSchedule(CrawlSchedule.REMOVED));
  }

  private Board publish(Board changed) {
    registrations.control(changed);
    return changed;
  }
}
