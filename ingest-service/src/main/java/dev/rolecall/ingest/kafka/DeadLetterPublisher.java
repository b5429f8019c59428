package dev.rolecall.ingest.kafka;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/// Creates recoverers that publish the records which a stage's listener cannot handle to `*.dlt`,
/// as [DeadLetter]s and on the same partition.
public final class DeadLetterPublisher {
  private static final String REASON = "rolecall-reason";

  private final Topics topics;
  private final KafkaTemplate<String, byte[]> template;
  private final Clock clock;

  public DeadLetterPublisher(Topics topics, KafkaTemplate<String, byte[]> template, Clock clock) {
    this.topics = topics;
    this.template = template;
    this.clock = clock;
  }

  /// @param stage that could not handle the records
  public DeadLetterPublishingRecoverer recoverer(String stage) {
    DeadLetterPublishingRecoverer recoverer = new Recoverer(stage);
    recoverer.setHeadersFunction((_, e) -> reason(e));
    recoverer.excludeHeader(HeadersToAdd.EXCEPTION, HeadersToAdd.EX_STACKTRACE);
    recoverer.setAppendOriginalHeaders(false);
    return recoverer;
  }

  private TopicPartition destination(ConsumerRecord<?, ?> message) {
    return topics.withDeadLetters().stream()
        .filter(topic -> topic.name().equals(message.topic()))
        .map(topic -> new TopicPartition(topics.deadLettersOf(topic).name(), message.partition()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(message.topic() + " has no dead-letter topic"));
  }

  private static Headers reason(Exception e) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
    return new RecordHeaders()
        .add(REASON, DeadLetters.reason(cause).getBytes(StandardCharsets.UTF_8));
  }

  private final class Recoverer extends DeadLetterPublishingRecoverer {
    private final String stage;

    Recoverer(String stage) {
      super(template, (message, _) -> destination(message));
      this.stage = stage;
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
        ConsumerRecord<?, ?> message,
        TopicPartition to,
        Headers headers,
        byte @Nullable [] key,
        byte @Nullable [] value) {
      return new ProducerRecord<>(
          to.topic(),
          to.partition(),
          message.key(),
          Codecs.DEAD_LETTER.write(letter(message, headers)));
    }

    private DeadLetter letter(ConsumerRecord<?, ?> message, Headers headers) {
      Header reason = headers.lastHeader(REASON);
      return new DeadLetter(
          message.topic(),
          message.partition(),
          message.offset(),
          message.key() == null ? null : message.key().toString(),
          message.value() instanceof byte[] value
              ? Base64.getEncoder().encodeToString(value)
              : null,
          reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8),
          stage,
          clock.instant());
    }
  }
}
