package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import org.jspecify.annotations.Nullable;

/// Where crawls go. All of a crawl is published, or nothing of it.
interface CrawlPublisher {
  /// Makes sure that nobody else publishes for this partition of `boards.v1` any more, and that all
  /// that was published is known.
  void secure(int partition) throws InterruptedException;

  /// @throws NotOwnerException when another instance took over; nothing was published
  void publish(int partition, Crawl crawl);

  /// Registers a board, for whoever owns its host.
  void register(Board board);

  /// Tells whoever owns its host how an operator wants the board.
  void order(Board board);

  /// Another instance publishes for the partition now.
  final class NotOwnerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOwnerException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
