package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.HostDelay;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The boards of the partitions that this instance owns, updated from `boards.v1` and by its own
/// crawls. Thread-safe.
public final class OwnedBoards {
  /// The names of threads are numbers that grow with time, so a shorter name is older. The order of
  /// other boards does not matter.
  private static final Comparator<Board> SHORTER_NAME_FIRST =
      Comparator.comparingInt(board -> board.key().board().length());

  private final Map<Integer, Map<BoardKey, Board>> byPartition = new HashMap<>();
  private final Set<Integer> loaded = new HashSet<>();

  /// For each partition that was taken over, the hosts to which this instance has sent requests
  /// since.
  private final Map<Integer, Set<String>> knownHosts = new HashMap<>();

  /// @param takenOver whether another instance, or an earlier process, may have owned it until now
  synchronized void assign(int partition, boolean takenOver) {
    byPartition.put(partition, new HashMap<>());
    loaded.remove(partition);
    knownHosts.remove(partition);
    if (takenOver) {
      knownHosts.put(partition, new HashSet<>());
    }
  }

  /// Records that a request is about to be sent to the host.
  ///
  /// @return whether it is the first one since the partition was taken over; its earlier owner may
  ///   have sent one just now
  public synchronized boolean markRequested(int partition, String host) {
    Set<String> known = knownHosts.get(partition);
    return known != null && known.add(host);
  }

  synchronized void revoke(int partition) {
    byPartition.remove(partition);
    loaded.remove(partition);
    knownHosts.remove(partition);
  }

  synchronized void markLoaded(int partition) {
    if (byPartition.containsKey(partition)) {
      loaded.add(partition);
    }
  }

  /// State that an earlier owner wrote.
  synchronized void onState(int partition, Board board) {
    Map<BoardKey, Board> boards = byPartition.get(partition);
    if (boards != null) {
      boards.put(board.key(), board);
    }
  }

  /// An import or a service that starts registers the board. The state of earlier crawls is kept.
  synchronized void onRegistration(int partition, Board board) {
    Board stored = find(partition, board.key()).orElse(null);
    onState(partition, stored == null ? board : mergeRegistration(stored, board));
  }

  /// An operator's change, based on the state that the operator saw; a crawl may have ended since.
  synchronized void onControl(int partition, Board board) {
    Board stored = find(partition, board.key()).orElse(board);
    Board changed = board.name() == null ? board.withName(stored.name()) : board;
    onState(partition, isLater(board, stored) ? changed : changed.withState(stored.state()));
  }

  /// State that this instance wrote itself. It is newer than the known state only if the response
  /// to the commit was lost.
  synchronized void onOwnState(int partition, Board board) {
    Board stored = find(partition, board.key()).orElse(null);
    if (stored == null || isLater(board, stored)) {
      onState(partition, board);
    }
  }

  /// The host of a board whose crawl was interrupted by a takeover, as its owner knew it then.
  synchronized void onHostDelay(int partition, Board board) {
    HostDelay delay = board.state().hostDelay();
    Board stored = find(partition, board.key()).orElse(null);
    if (stored != null && delay != null) {
      HostDelay before = stored.state().hostDelay();
      HostDelay now = before == null ? delay : before.max(delay);
      onState(partition, stored.withState(stored.state().withHostDelay(now)));
    }
  }

  /// Whether the board was read later than the other.
  private static boolean isLater(Board board, Board other) {
    Instant at = board.state().lastCrawlAt();
    Instant otherAt = other.state().lastCrawlAt();
    return at != null && (otherAt == null || at.isAfter(otherAt));
  }

  /// An import makes the board due immediately, even if it was read before. A periodic board
  /// remains periodic. Only an operator adds a removed board again.
  private static Board mergeRegistration(Board stored, Board registration) {
    if (stored.schedule() == CrawlSchedule.REMOVED) {
      return stored;
    }
    boolean once = registration.schedule() == CrawlSchedule.ONCE;
    BoardState state = once ? stored.state().dueNow() : stored.state();
    return new Board(
        stored.key(),
        registration.name() == null ? stored.name() : registration.name(),
        registration.host(),
        registration.terms(),
        stored.schedule() == CrawlSchedule.PERIODIC
            ? CrawlSchedule.PERIODIC
            : registration.schedule(),
        stored.paused(),
        stored.foundBy(),
        state);
  }

  synchronized void remove(int partition, BoardKey key) {
    Map<BoardKey, Board> boards = byPartition.get(partition);
    if (boards != null) {
      boards.remove(key);
    }
  }

  /// State that this instance has just published.
  public synchronized void onPublished(int partition, Board board) {
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

  /// The boards that are due in loaded partitions, the longest overdue first. Of threads that are
  /// due at the same time the oldest is first: an opening that is posted in several of them is then
  /// more often one job from the beginning, with the id that its oldest posting gives it. In an
  /// import of all threads, 9,889 jobs were merged into others later, instead of 10,999: threads
  /// are normalized in an order that is not quite theirs.
  public synchronized List<Board> due(Instant now) {
    return loaded.stream()
        .map(partition -> byPartition.getOrDefault(partition, Map.of()).values())
        .flatMap(Collection::stream)
        .filter(board -> CrawlTimes.isDue(board, now))
        .sorted(
            Comparator.comparing(
                    (Board board) ->
                        Optional.ofNullable(board.state().nextDueAt()).orElse(Instant.MIN))
                .thenComparing(SHORTER_NAME_FIRST)
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
