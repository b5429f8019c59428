package dev.rolecall.search.index.consumer;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/// Publishes records that cannot be indexed to `jobs.v1.dlt`, as [DeadLetter]s on the partition
/// that they were read from. It returns once the broker has acknowledged the record.
final class JobDeadLetterRecoverer extends DeadLetterPublishingRecoverer {
  private static final String STAGE = "search-index";
  private static final String REASON = "rolecall-reason";

  private final Clock clock;

  JobDeadLetterRecoverer(KafkaTemplate<String, byte[]> template, Topic deadLetters, Clock clock) {
    super(template, (record, _) -> target(record, deadLetters));
    this.clock = clock;
    setFailIfSendResultIsError(true);
    setLogRecoveryRecord(false);
    setHeadersFunction(JobDeadLetterRecoverer::reason);
  }

  private static TopicPartition target(ConsumerRecord<?, ?> record, Topic deadLetters) {
    return new TopicPartition(
        deadLetters.name(), Math.floorMod(record.partition(), deadLetters.partitions()));
  }

  private static Headers reason(ConsumerRecord<?, ?> record, Exception error) {
    return new RecordHeaders()
        .add(REASON, String.valueOf(error.getMessage()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected ProducerRecord<Object, Object> createProducerRecord(
      ConsumerRecord<?, ?> record,
      TopicPartition target,
      Headers headers,
      byte @Nullable [] key,
      byte @Nullable [] value) {
    Header reason = headers.lastHeader(REASON);
    DeadLetter letter =
        new DeadLetter(
            record.topic(),
            record.partition(),
            record.offset(),
            (String) record.key(),
            record.value() instanceof byte[] bytes
                ? Base64.getEncoder().encodeToString(bytes)
                : null,
            reason == null ? "unknown" : new String(reason.value(), StandardCharsets.UTF_8),
            STAGE,
            clock.instant());
    return new ProducerRecord<>(
        target.topic(),
        target.partition(),
        record.key(),
        Codecs.DEAD_LETTER.write(letter),
        List.of());
  }
}
