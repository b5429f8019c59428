package dev.rolecall.system;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads the current content of `jobs.v1`.
record JobsTopicReader(String bootstrapServers, Topics topics) {
  /// The latest record of each job: what a person would see of it, without times and revisions.
  Map<JobId, String> jobs() {
    Map<JobId, String> last = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, topics.partitions())
              .mapToObj(i -> new TopicPartition(topics.jobs().name(), i))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> take(message, last));
      }
    }
    return last;
  }

  private static void take(ConsumerRecord<String, byte[]> message, Map<JobId, String> last) {
    if (message.value() == null) {
      last.remove(JobId.of(message.key()));
    } else {
      Job job = Codecs.JOB.read(message.value());
      last.put(job.id(), essence(job));
    }
  }

  private static String essence(Job job) {
    Opening opening = job.opening();
    return "%s at %s in %s, %s, %s, %s, from %s"
        .formatted(
            opening.title(),
            opening.company().name(),
            Opening.orEmpty(opening.places()).stream().map(Place::toCodeString).toList(),
            opening.pay(),
            job.status(),
            job.mergedInto(),
            job.postings().stream().map(p -> p.role().toString()).sorted().toList());
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        Topics.MAX_RECORD_BYTES);
  }
}
