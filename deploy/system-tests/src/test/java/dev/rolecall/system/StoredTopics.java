package dev.rolecall.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The keys, values and headers of all records of all topics, those of Kafka included.
record StoredTopics(String bootstrapServers) implements StoredData.Reader {
  private static final Duration POLL = Duration.ofMillis(200);

  @Override
  public void read(StoredData.Visitor visitor) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            50);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .flatMap(
                  topic ->
                      topic.getValue().stream()
                          .map(each -> new TopicPartition(topic.getKey(), each.partition())))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(POLL).forEach(record -> visit(record, visitor));
      }
    }
  }

  private static void visit(ConsumerRecord<byte[], byte[]> record, StoredData.Visitor visitor) {
    String place = "topic " + record.topic();
    visitor.visit(place, record.topic().getBytes(StandardCharsets.UTF_8));
    visit(place, record.key(), visitor);
    visit(place, record.value(), visitor);
    for (Header header : record.headers()) {
      visitor.visit(place, header.key().getBytes(StandardCharsets.UTF_8));
      visit(place, header.value(), visitor);
    }
  }

  private static void visit(String place, byte[] content, StoredData.Visitor visitor) {
    if (content != null) {
      visitor.visit(place, content);
    }
  }
}
