package dev.rolecall.match.localjobs;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/// A batch that fails is retried twice, except after a disk failure, and then reported as a
/// failure. Records that cannot be read do not get here: [JobRecordBuffer] skips them.
final class JobsTopicErrorHandler extends DefaultErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(JobsTopicErrorHandler.class);
  private static final int MAX_RETRIES = 2;

  private final JobsTopicListener listener;
  private final java.util.function.Consumer<Throwable> onFailure;

  JobsTopicErrorHandler(
      JobsTopicListener listener,
      Duration backoff,
      java.util.function.Consumer<Throwable> onFailure) {
    super(
        (_, failed) -> onFailure.accept(failed), new FixedBackOff(backoff.toMillis(), MAX_RETRIES));
    this.listener = listener;
    this.onFailure = onFailure;
    addNotRetryableExceptions(UncheckedIOException.class, AlreadyClosedException.class);
    setAckAfterHandle(false);
  }

  /// Errors of the poll itself and of idle events. Kafka's own are temporary, except that the
  /// records at the current position may be deleted: then the container stops, and is started again
  /// at the start of the log.
  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    switch (thrown) {
      case OffsetOutOfRangeException deleted -> {
        log.warn(
            "The records at the current offset no longer exist; reading the log from the start: {}",
            deleted.getMessage());
        listener.rebuild();
        container.stop(() -> log.debug("Stopped; will restart from the beginning of the log"));
      }
      case org.apache.kafka.common.KafkaException temporary ->
          log.warn("Kafka is unavailable, retrying: {}", temporary.getMessage());
      case KafkaException temporary ->
          log.warn("Kafka is unavailable, retrying: {}", temporary.getMessage());
      default -> onFailure.accept(thrown);
    }
  }
}
