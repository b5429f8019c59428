package dev.rolecall.ingest.kafka.streams;

import dev.rolecall.ingest.kafka.DeadLetters;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends a dead letter for the source record when a topology fails on it unexpectedly, so that the
/// topology continues. A failure of Kafka is not caused by the record: it stops the thread, and the
/// record is read again.
///
/// For records that they cannot decode, processors send dead letters themselves, in their
/// transaction. The letters of this class are not part of a transaction: after a crash one may be
/// sent twice.
public final class StreamsDeadLetters
    implements DeserializationExceptionHandler,
        ProcessingExceptionHandler,
        ProductionExceptionHandler {
  static final String TARGET = "rolecall.dead-letters";

  private static final Logger log = LoggerFactory.getLogger(StreamsDeadLetters.class);
  private static final long TIMEOUT_SECONDS = 30;

  private @Nullable Target target;

  /// @param stage named in the letters
  /// @param topic of the letters
  public record Target(
      String stage, String topic, KafkaTemplate<String, byte[]> template, Clock clock) {}

  @Override
  public void configure(Map<String, ?> settings) {
    this.target = (Target) settings.get(TARGET);
  }

  @Override
  public DeserializationHandlerResponse handle(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    return send(context, record.key(), record.value(), failure)
        ? DeserializationHandlerResponse.CONTINUE
        : DeserializationHandlerResponse.FAIL;
  }

  @Override
  public ProcessingHandlerResponse handle(
      ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    return !(failure instanceof KafkaException)
            && send(context, context.sourceRawKey(), context.sourceRawValue(), failure)
        ? ProcessingHandlerResponse.CONTINUE
        : ProcessingHandlerResponse.FAIL;
  }

  @Override
  public ProductionExceptionHandlerResponse handle(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
    return failure instanceof RecordTooLargeException
            && send(context, context.sourceRawKey(), context.sourceRawValue(), failure)
        ? ProductionExceptionHandlerResponse.CONTINUE
        : ProductionExceptionHandlerResponse.FAIL;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface uses the raw type
  public ProductionExceptionHandlerResponse handleSerializationException(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception failure,
      SerializationExceptionOrigin origin) {
    return send(context, context.sourceRawKey(), context.sourceRawValue(), failure)
        ? ProductionExceptionHandlerResponse.CONTINUE
        : ProductionExceptionHandlerResponse.FAIL;
  }

  /// Whether the letter was sent. A letter without its record could not be replayed, so none is
  /// sent.
  private boolean send(
      ErrorHandlerContext context,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Exception failure) {
    Target to = Objects.requireNonNull(target, TARGET);
    if (value == null || context.topic() == null) {
      return false;
    }
    String text = key == null ? null : new String(key, StandardCharsets.UTF_8);
    DeadLetter letter =
        new DeadLetter(
            context.topic(),
            context.partition(),
            context.offset(),
            text,
            Base64.getEncoder().encodeToString(value),
            DeadLetters.reason(failure),
            to.stage(),
            to.clock().instant());
    log.error("Stage {} failed on the record with key {}", to.stage(), text, failure);
    return send(to, text, letter);
  }

  private static boolean send(Target to, @Nullable String key, DeadLetter letter) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            to.topic(), letter.partition(), String.valueOf(key), Codecs.DEAD_LETTER.write(letter));
    try {
      to.template().send(record).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      log.error("The dead letter of {} could not be sent", key, e);
      return false;
    }
  }
}
