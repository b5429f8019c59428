package dev.rolecall.search.index.follow;

import dev.rolecall.search.index.version.JobIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/// Keeps one index version up to date with `jobs.v1`, together with the other instances of its
/// consumer group.
///
/// Offsets are committed after the bulk request. So whenever it is killed, what was not committed
/// is written again, which changes nothing: revisions only rise. When the index or the broker is
/// unavailable, the container pauses its consumers and retries with a growing backoff.
final class IndexFollower implements AutoCloseable {
  private final ConcurrentMessageListenerContainer<String, byte[]> container;
  private final JobBatchListener listener;
  private volatile JobIndex index;

  IndexFollower(
      JobIndex index,
      ConcurrentMessageListenerContainer<String, byte[]> container,
      JobBatchListener listener) {
    this.index = index;
    this.container = container;
    this.listener = listener;
  }

  void start() {
    container.start();
  }

  JobIndex index() {
    return index;
  }

  /// The same index as it was read again: whether it is live may have changed.
  IndexFollower refreshed(JobIndex current) {
    index = current;
    return this;
  }

  /// Records that this instance has not yet written.
  long lag() {
    return listener.lag();
  }

  /// Why nothing is written at the moment; null when writing works.
  @Nullable String failure() {
    return hasFailed() ? "A consumer thread has ended" : listener.failure();
  }

  /// Whether a consumer thread ended without being stopped.
  boolean hasFailed() {
    return !container.isInExpectedState();
  }

  /// Stops after the batches that are being written, and leaves the group.
  @Override
  public void close() {
    container.stop();
  }
}
