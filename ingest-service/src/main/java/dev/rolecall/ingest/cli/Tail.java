package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.wire.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Consumers of a whole topic, without a group.
final class Tail {
  private static final Duration POLL = Duration.ofMillis(200);

  private Tail() {}

  /// Gives what comes from now on.
  static KafkaConsumer<String, byte[]> of(Topic topic, KafkaSettings kafka) {
    KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka.consumer());
    List<TopicPartition> all = assign(consumer, topic);
    consumer.seekToEnd(all);
    all.forEach(consumer::position); // a seek is done when it is needed, which must be now
    return consumer;
  }

  /// Gives all that is there now.
  static void readAll(
      Topic topic, KafkaSettings kafka, Consumer<ConsumerRecord<String, byte[]>> take) {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka.consumer())) {
      List<TopicPartition> all = assign(consumer, topic);
      consumer.seekToBeginning(all);
      readOn(consumer, take);
    }
  }

  /// Gives what has come until now.
  static void readOn(
      KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> take) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(take);
    }
  }

  private static List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer, Topic topic) {
    List<TopicPartition> all =
        IntStream.range(0, consumer.partitionsFor(topic.name()).size())
            .mapToObj(i -> new TopicPartition(topic.name(), i))
            .toList();
    consumer.assign(all);
    return all;
  }
}
