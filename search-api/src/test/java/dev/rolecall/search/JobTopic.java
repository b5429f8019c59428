package dev.rolecall.search;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// `jobs.v1` of one test's own installation, for writing.
public final class JobTopic implements AutoCloseable {
  private final Topics topics = new Topics(TestPlatform.randomPrefix(), 4);
  private final String kafka = TestPlatform.get().kafkaBootstrapServers();
  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  private JobTopic() {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
  }

  /// Creates its topics.
  public static JobTopic created() {
    JobTopic topic = new JobTopic();
    topic.create();
    return topic;
  }

  /// Does not create its topics.
  public static JobTopic missing() {
    return new JobTopic();
  }

  public void create() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      List<NewTopic> newTopics =
          List.of(topics.jobs(), topics.deadLettersOf(topics.jobs())).stream()
              .map(JobTopic::newTopic)
              .toList();
      admin.createTopics(newTopics).all().get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }

  public String prefix() {
    return topics.prefix();
  }

  public void put(Job... jobs) {
    Arrays.stream(jobs).forEach(job -> send(job.id().value(), Codecs.JOB.write(job)));
    awaitSent();
  }

  public void tombstone(JobId id) {
    send(id.value(), null);
    awaitSent();
  }

  public void raw(String key, String value) {
    send(key, value.getBytes(StandardCharsets.UTF_8));
    awaitSent();
  }

  private void send(String key, byte[] value) {
    sent.add(producer.send(new ProducerRecord<>(topics.jobs().name(), key, value)));
  }

  private void awaitSent() {
    producer.flush();
    sent.forEach(Future::resultNow);
    sent.clear();
  }

  public List<DeadLetter> deadLetters() {
    Topic letters = topics.deadLettersOf(topics.jobs());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          IntStream.range(0, letters.partitions())
              .mapToObj(i -> new TopicPartition(letters.name(), i))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      long expected = consumer.endOffsets(all).values().stream().mapToLong(n -> n).sum();
      List<DeadLetter> found = new ArrayList<>();
      while (found.size() < expected) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> found.add(Codecs.DEAD_LETTER.read(record.value())));
      }
      return found;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
