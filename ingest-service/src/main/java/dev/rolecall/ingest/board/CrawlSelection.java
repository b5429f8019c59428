package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which of the boards that are due this instance reads: all of them, or, in a bounded import,
/// those that imports ask for. Safe for use by several threads.
public final class CrawlSelection {
  private final boolean all;
  private final Set<BoardKey> named = ConcurrentHashMap.newKeySet();

  /// @param importsOnly whether to leave the boards that are read again and again to a service
  public CrawlSelection(boolean importsOnly) {
    this.all = !importsOnly;
  }

  public void add(Collection<BoardKey> boards) {
    named.addAll(boards);
  }

  public boolean all() {
    return all;
  }

  /// Another import's boards too: while we own their hosts, nobody else can read them.
  public boolean includes(Board board) {
    return all || board.schedule() == CrawlSchedule.ONCE || named.contains(board.key());
  }
}
