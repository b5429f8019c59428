package dev.rolecall.search.index.consumer;

import dev.rolecall.search.index.version.IndexVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Writes `jobs.v1` to one index version, together with the other instances of the consumer group.
///
/// Offsets are committed after the bulk request. After a crash, uncommitted records are written
/// again. This changes nothing, because an older revision never replaces a later one. When the
/// index or the broker is unavailable, the container pauses its consumers and retries with
/// exponential backoff.
final class IndexConsumer implements AutoCloseable {
  private final ConcurrentMessageListenerContainer<String, byte[]> container;
  private final JobBatchListener listener;
  private volatile IndexVersion index;

  IndexConsumer(
      IndexVersion index,
      ConcurrentMessageListenerContainer<String, byte[]> container,
      JobBatchListener listener) {
    this.index = index;
    this.container = container;
    this.listener = listener;
  }

  void start() {
    container.start();
  }

  IndexVersion index() {
    return index;
  }

  /// Replaces the known state of the index, for example after it became live.
  void update(IndexVersion current) {
    index = current;
  }

  /// Records that this instance has not yet written.
  long lag() {
    return listener.lag();
  }

  /// Records that this instance has written since it started.
  long written() {
    return listener.written();
  }

  /// The reason why writing fails; null when it succeeds.
  @Nullable String failure() {
    return hasFailed() ? "A consumer thread has ended" : listener.failure();
  }

  /// Whether a consumer thread ended unexpectedly.
  boolean hasFailed() {
    return !container.isInExpectedState();
  }

  /// Stops after the current batches, and leaves the consumer group.
  @Override
  public void close() {
    container.stop();
  }
}
