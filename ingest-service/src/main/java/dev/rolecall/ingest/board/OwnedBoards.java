package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The boards of the partitions that this instance owns, as `boards.v1` and our own crawls tell.
/// Safe for use by several threads.
public final class OwnedBoards {
  private final Map<Integer, Map<BoardKey, Board>> byPartition = new HashMap<>();
  private final Set<Integer> loaded = new HashSet<>();

  synchronized void assign(int partition) {
    byPartition.put(partition, new HashMap<>());
    loaded.remove(partition);
  }

  synchronized void revoke(int partition) {
    byPartition.remove(partition);
    loaded.remove(partition);
  }

  synchronized void loaded(int partition) {
    if (byPartition.containsKey(partition)) {
      loaded.add(partition);
    }
  }

  /// A record of an owner before us.
  synchronized void heard(int partition, Board board) {
    Map<BoardKey, Board> boards = byPartition.get(partition);
    if (boards != null) {
      boards.put(board.key(), board);
    }
  }

  /// Somebody wants the board read: an import, a service that starts. That does not make us forget
  /// what we know from reading it.
  synchronized void asked(int partition, Board board) {
    Board known = find(partition, board.key()).orElse(null);
    heard(partition, known == null ? board : registeredAgain(known, board));
  }

  /// An operator's order, written from what they saw; a crawl may have ended since.
  synchronized void ordered(int partition, Board board) {
    Board known = find(partition, board.key()).orElse(board);
    heard(partition, isLater(board, known) ? board : board.withState(known.state()));
  }

  /// A record of our own comes back: news only when we did not hear that it got through.
  synchronized void heardOwn(int partition, Board board) {
    Board known = find(partition, board.key()).orElse(null);
    if (known == null || isLater(board, known)) {
      heard(partition, board);
    }
  }

  /// Whether it was read after the other.
  private static boolean isLater(Board board, Board other) {
    Instant at = board.state().lastCrawlAt();
    Instant otherAt = other.state().lastCrawlAt();
    return at != null && (otherAt == null || at.isAfter(otherAt));
  }

  /// Once more, for an import, also when it was read before; but what is read periodically stays
  /// so.
  private static Board registeredAgain(Board known, Board registration) {
    boolean once = registration.schedule() == CrawlSchedule.ONCE;
    BoardState state = once ? known.state().dueAtOnce() : known.state();
    return new Board(
        known.key(),
        registration.name() == null ? known.name() : registration.name(),
        registration.host(),
        registration.terms(),
        known.schedule() == CrawlSchedule.PERIODIC
            ? CrawlSchedule.PERIODIC
            : registration.schedule(),
        known.paused(),
        known.foundBy(),
        state);
  }

  synchronized void erased(int partition, BoardKey key) {
    Map<BoardKey, Board> boards = byPartition.get(partition);
    if (boards != null) {
      boards.remove(key);
    }
  }

  /// What we wrote ourselves.
  synchronized void wrote(int partition, Board board) {
    Map<BoardKey, Board> boards = byPartition.get(partition);
    if (boards != null) {
      boards.put(board.key(), board);
    }
  }

  public synchronized boolean owns(int partition) {
    return byPartition.containsKey(partition);
  }

  synchronized boolean isLoaded(int partition) {
    return loaded.contains(partition);
  }

  public synchronized boolean knows(BoardKey key) {
    return byPartition.values().stream().anyMatch(boards -> boards.containsKey(key));
  }

  public synchronized Optional<Board> find(int partition, BoardKey key) {
    return Optional.ofNullable(byPartition.getOrDefault(partition, Map.of()).get(key));
  }

  /// The boards that are due in loaded partitions, the longest waiting first.
  public synchronized List<Board> due(Instant now) {
    return loaded.stream()
        .map(partition -> byPartition.getOrDefault(partition, Map.of()).values())
        .flatMap(Collection::stream)
        .filter(board -> Schedule.due(board, now))
        .sorted(
            Comparator.comparing(
                    (Board board) ->
                        Optional.ofNullable(board.state().nextDueAt()).orElse(Instant.MIN))
                .thenComparing(Board::key))
        .toList();
  }

  public synchronized List<Board> all() {
    return byPartition.values().stream()
        .flatMap(boards -> boards.values().stream())
        .sorted(Comparator.comparing(Board::key))
        .toList();
  }
}
