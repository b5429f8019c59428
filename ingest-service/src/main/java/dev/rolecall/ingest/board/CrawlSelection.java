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
  private final Set<BoardKey> requestedBoards = ConcurrentHashMap.newKeySet();

  /// @param importsOnly whether periodic boards are left to a service
  public CrawlSelection(boolean importsOnly) {
    this.all = !importsOnly;
  }

  public void add(Collection<BoardKey> boards) {
    requestedBoards.addAll(boards);
  }

  public boolean includesAll() {
    return all;
  }

  /// Boards of other imports are included: no other instance can read them while this one owns
  /// their hosts.
  public boolean includes(Board board) {
    return all || board.schedule() == CrawlSchedule.ONCE || requestedBoards.contains(board.key());
  }
}
