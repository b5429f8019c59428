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
public final class DeadLetterRecovererFactory {
  private static final String REASON = "rolecall-reason";

  private final Topics topics;
  private final KafkaTemplate<String, byte[]> template;
  private final Clock clock;

  public DeadLetterRecovererFactory(
      Topics topics, KafkaTemplate<String, byte[]> template, Clock clock) {
    this.topics = topics;
    this.template = template;
    this.clock = clock;
  }

  /// @param stage that could not handle the records
  public DeadLetterPublishingRecoverer create(String stage) {
    DeadLetterPublishingRecoverer recoverer = new Recoverer(stage);
    recoverer.setHeadersFunction((_, e) -> reason(e));
    recoverer.excludeHeader(HeadersToAdd.EXCEPTION, HeadersToAdd.EX_STACKTRACE);
    recoverer.setAppendOriginalHeaders(false);
    return recoverer;
  }

  private TopicPartition destination(ConsumerRecord<?, ?> record) {
    return topics.withDeadLetters().stream()
        .filter(topic -> topic.name().equals(record.topic()))
        .map(topic -> new TopicPartition(topics.deadLettersOf(topic).name(), record.partition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(record.topic() + " has no dead-letter topic"));
  }

  private static Headers reason(Exception e) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
    return new RecordHeaders()
        .add(REASON, DeadLetters.reason(cause).getBytes(StandardCharsets.UTF_8));
  }

  private final class Recoverer extends DeadLetterPublishingRecoverer {
    private final String stage;

    Recoverer(String stage) {
      super(template, (record, _) -> destination(record));
      this.stage = stage;
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
        ConsumerRecord<?, ?> record,
        TopicPartition to,
        Headers headers,
        byte @Nullable [] key,
        byte @Nullable [] value) {
      return new ProducerRecord<>(
          to.topic(),
          to.partition(),
          record.key(),
          Codecs.DEAD_LETTER.write(letter(record, headers)));
    }

    private DeadLetter letter(ConsumerRecord<?, ?> record, Headers headers) {
      Header reason = headers.lastHeader(REASON);
      return new DeadLetter(
          record.topic(),
          record.partition(),
          record.offset(),
          record.key() == null ? null : record.key().toString(),
          record.value() instanceof byte[] value ? Base64.getEncoder().encodeToString(value) : null,
          reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8),
          stage,
          clock.instant());
    }
  }
}
