package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import org.jspecify.annotations.Nullable;

/// Where crawls are published. A crawl is published as a whole or not at all.
interface CrawlPublisher {
  /// The partition of `boards.v1` that the board is on.
  int partitionOf(Board board);

  /// Makes this instance the only publisher for the partition, and waits until all that was
  /// published before is known.
  void secure(int partition) throws InterruptedException;

  /// Waits until all that is on the partition now is known.
  void awaitCaughtUp(int partition) throws InterruptedException;

  /// @throws NotOwnerException when another instance took over; nothing was published then
  void publish(int partition, Crawl crawl);

  /// Registers a board with the owner of its host.
  void register(Board board);

  /// Sends an operator's change of a board to the owner of its host.
  void control(Board board);

  /// Another instance publishes for the partition now.
  final class NotOwnerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOwnerException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
