package dev.rolecall.ingest.kafka;

import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// Sends the records of dead letters again to where they came from, marked as such, each once: what
/// was sent and how far that goes is one transaction.
public final class DeadLetterReplay {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Topics topics;
  private final KafkaSettings kafka;

  public DeadLetterReplay(Topics topics, KafkaSettings kafka) {
    this.topics = topics;
    this.kafka = kafka;
  }

  /// @param empty letters whose record was not kept
  /// @param unreadable letters that are none
  public record Replayed(int sent, int empty, int unreadable) {
    private Replayed plus(int more, int moreEmpty, int moreUnreadable) {
      return new Replayed(sent + more, empty + moreEmpty, unreadable + moreUnreadable);
    }
  }

  /// Those that are there now; a record that fails again waits for the next call.
  ///
  /// @param again also those that were sent before
  public Replayed of(Topic topic, boolean again) {
    Topic letters = topics.deadLettersOf(topic);
    String group = topics.prefix() + "replay-dead-letters";
    Map<String, Object> reading = kafka.consumer();
    reading.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    Map<String, Object> writing = kafka.producer();
    writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(reading);
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(writing)) {
      producer.initTransactions();
      List<TopicPartition> all =
          IntStream.range(0, consumer.partitionsFor(letters.name()).size())
              .mapToObj(i -> new TopicPartition(letters.name(), i))
              .toList();
      consumer.assign(all);
      if (again) {
        consumer.seekToBeginning(all);
      }
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      Replayed replayed = new Replayed(0, 0, 0);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        ConsumerRecords<String, byte[]> some = consumer.poll(POLL);
        replayed = send(some, ends, topic, consumer, producer, replayed);
      }
      return replayed;
    }
  }

  private Replayed send(
      ConsumerRecords<String, byte[]> some,
      Map<TopicPartition, Long> ends,
      Topic topic,
      KafkaConsumer<String, byte[]> consumer,
      KafkaProducer<String, byte[]> producer,
      Replayed before) {
    Replayed replayed = before;
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    producer.beginTransaction();
    for (ConsumerRecord<String, byte[]> message : some) {
      TopicPartition partition = new TopicPartition(message.topic(), message.partition());
      if (message.offset() >= ends.getOrDefault(partition, 0L)) {
        continue; // died again, since we began
      }
      done.put(partition, new OffsetAndMetadata(message.offset() + 1));
      Optional<DeadLetter> letter = read(message.value());
      if (letter.isEmpty()) {
        replayed = replayed.plus(0, 0, 1);
      } else if (letter.get().record() == null) {
        replayed = replayed.plus(0, 1, 0);
      } else {
        producer.send(record(topic, letter.get()));
        replayed = replayed.plus(1, 0, 0);
      }
    }
    producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
    producer.commitTransaction();
    return replayed;
  }

  private static ProducerRecord<String, byte[]> record(Topic topic, DeadLetter letter) {
    String kept = letter.record();
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            topic.name(),
            Math.floorMod(letter.partition(), topic.partitions()),
            letter.key(),
            kept == null ? null : Base64.getDecoder().decode(kept));
    message.headers().add(DeadLetters.REPLAYED, new byte[0]);
    return message;
  }

  private static Optional<DeadLetter> read(byte[] value) {
    try {
      return Optional.of(Codecs.DEAD_LETTER.read(value));
    } catch (UnreadableRecordException none) {
      return Optional.empty();
    }
  }
}
