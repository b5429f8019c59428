package dev.rolecall.ingest.kafka;

import dev.rolecall.model.source.DeadLetter;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates dead letters for the records that a stage could not handle.
///
/// @param stage the name of the stage
public record DeadLetters(String stage, Clock clock) {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  /// A header of records that were sent again from a dead letter.
  public static final String REPLAYED = "rolecall-replayed";

  /// Creates and logs the dead letter of a record.
  public DeadLetter of(
      Optional<RecordMetadata> from, @Nullable String key, byte[] value, String reason) {
    log.warn("{} became a dead letter of {}: {}", key, stage, reason);
    return new DeadLetter(
        from.map(RecordMetadata::topic).orElse(""),
        from.map(RecordMetadata::partition).orElse(-1),
        from.map(RecordMetadata::offset).orElse(-1L),
        key,
        Base64.getEncoder().encodeToString(value),
        reason,
        stage,
        clock.instant());
  }

  /// A letter is on the same partition as its record.
  public static Optional<Set<Integer>> partition(
      String topic, @Nullable String key, DeadLetter letter, int partitions) {
    return Optional.of(Set.of(Math.floorMod(letter.partition(), partitions)));
  }

  /// A readable reason.
  public static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
