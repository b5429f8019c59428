package dev.rolecall.ingest;

import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.ingest.kafka.KafkaConfiguration;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.kafka.TopicCreation;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;

/// Reads the committed records of the tests' broker.
public final class TestLog {
  /// A transaction that is open for longer is not about to be committed.
  private static final Duration SETTLE_TIMEOUT = Duration.ofSeconds(5);

  private TestLog() {}

  public static KafkaSettings kafka() {
    return new KafkaSettings(TestPlatform.get().kafkaBootstrapServers());
  }

  public static KafkaClients clients() {
    return new KafkaClients(kafka(), ObservationRegistry.create(), new SimpleMeterRegistry());
  }

  /// Creates the topics as the service does.
  public static Topics created(Topics topics) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(KafkaAdmin.NewTopics.class, () -> KafkaConfiguration.newTopics(topics));
      context.registerBean(KafkaAdmin.class, () -> KafkaConfiguration.kafkaAdmin(kafka()));
      context.registerBean(TopicCreation.class);
      context.refresh();
      return topics;
    }
  }

  public static List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka().consumer())) {
      List<TopicPartition> all =
          IntStream.range(0, topic.partitions())
              .mapToObj(i -> new TopicPartition(topic.name(), i))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = settledEnds(consumer, all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  /// The broker confirms a commit before its marker is on each partition. Until then, the end
  /// offset of a reader of committed records is before the committed records.
  private static Map<TopicPartition, Long> settledEnds(
      KafkaConsumer<String, byte[]> committed, List<TopicPartition> all) {
    Map<String, Object> settings = new HashMap<>(kafka().consumer());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    long start = System.nanoTime();
    try (KafkaConsumer<String, byte[]> written = new KafkaConsumer<>(settings)) {
      Map<TopicPartition, Long> target = written.endOffsets(all);
      Map<TopicPartition, Long> ends = committed.endOffsets(all);
      while (!reach(ends, target) && System.nanoTime() - start < SETTLE_TIMEOUT.toNanos()) {
        ends = committed.endOffsets(all);
      }
      return ends;
    }
  }

  private static boolean reach(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> target) {
    return target.entrySet().stream()
        .allMatch(end -> ends.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /// The last value of each key, without keys whose last record is a tombstone.
  public static <T> Map<String, T> latest(Topic topic, JsonCodec<T> codec) {
    Map<String, T> latest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records(topic)) {
      if (record.value() == null) {
        latest.remove(record.key());
      } else {
        latest.put(record.key(), codec.read(record.value()));
      }
    }
    return latest;
  }
}
