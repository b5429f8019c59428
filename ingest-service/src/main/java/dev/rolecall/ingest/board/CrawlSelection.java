package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which of the due boards this instance reads: all of them, or, in an import, those that imports
/// request. Thread-safe.
public final class CrawlSelection {
  private final boolean all;
  private final Set<BoardKey> named = ConcurrentHashMap.newKeySet();

  /// @param importsOnly whether periodic boards are left to a service
  public CrawlSelection(boolean importsOnly) {
    this.all = !importsOnly;
  }

  public void add(Collection<BoardKey> boards) {
    named.addAll(boards);
  }

  public boolean all() {
    return all;
  }

  /// Boards of other imports are included: no one else can read them while this instance owns their
  /// hosts.
  public boolean includes(Board board) {
    return all || board.schedule() == CrawlSchedule.ONCE || named.contains(board.key());
  }
}
