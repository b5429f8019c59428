package dev.rolecall.search.index;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Puts records that cannot be indexed on `jobs.v1.dlt`, each on the partition that it lay on.
final class DeadLetterSender {
  private static final String WHERE = "search-index";

  private final Producer<String, byte[]> producer;
  private final Topic topic;
  private final Clock clock;

  DeadLetterSender(Producer<String, byte[]> producer, Topics topics, Clock clock) {
    this.producer = producer;
    this.topic = topics.deadLettersOf(topics.jobs());
    this.clock = clock;
  }

  /// A record with the reason why it is dead.
  record Dead(ConsumerRecord<String, byte[]> message, String reason) {}

  /// Returns when the broker has them all.
  ///
  /// @throws IndexAwayException when it does not answer
  void send(List<Dead> dead) {
    try {
      List<Future<RecordMetadata>> sent =
          dead.stream().map(one -> producer.send(record(one))).toList();
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException | KafkaException away) {
      throw new IndexAwayException("Cannot send dead letters: " + away.getMessage(), away);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IndexAwayException("Interrupted while sending dead letters", stop);
    }
  }

  private ProducerRecord<String, byte[]> record(Dead dead) {
    ConsumerRecord<String, byte[]> message = dead.message();
    DeadLetter letter =
        new DeadLetter(
            message.topic(),
            message.partition(),
            message.offset(),
            message.key(),
            base64(message.value()),
            dead.reason(),
            WHERE,
            clock.instant());
    return new ProducerRecord<>(
        topic.name(),
        Math.floorMod(message.partition(), topic.partitions()),
        message.key(),
        Codecs.DEAD_LETTER.write(letter));
  }

  private static @Nullable String base64(byte @Nullable [] value) {
    return value == null ? null : Base64.getEncoder().encodeToString(value);
  }
}
