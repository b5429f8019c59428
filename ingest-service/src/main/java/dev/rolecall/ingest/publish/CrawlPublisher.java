package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.HostDelay;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Publishes crawls. A crawl is published completely or not at all.
interface CrawlPublisher {
  /// The partition of `boards.v1` that the board is on.
  int partitionOf(Board board);

  /// Makes this instance the only publisher for the partition: fences other instances, and waits
  /// until all records that they published are read.
  void fence(int partition) throws InterruptedException;

  /// Waits until all current records of the partition are read.
  void awaitCaughtUp(int partition) throws InterruptedException;

  /// @throws NotOwnerException when another instance took over; nothing was published then
  void publish(int partition, Crawl crawl);

  /// Registers boards with the owners of their hosts.
  void register(Collection<Board> boards);

  /// Sends an operator's change of a board to the owner of its host.
  void control(Board board);

  /// Sends what is known of a board's host to the next owner of the host.
  void hostDelay(Board board, HostDelay delay);

  /// Another instance now publishes for the partition.
  final class NotOwnerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOwnerException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
