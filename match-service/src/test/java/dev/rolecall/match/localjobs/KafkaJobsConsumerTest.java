package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.JobBuilder;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

@StoreContract
class KafkaJobsConsumerTest {
  private static final LocalJobsProperties QUICK =
      new LocalJobsProperties(
          Duration.ZERO,
          Duration.ofMillis(50),
          Duration.ofDays(6),
          Duration.ofMillis(100),
          Duration.ofMillis(200));

  @TempDir Path directory;

  private final String kafka = TestPlatform.get().kafkaBootstrapServers();
  private final Topic topic = new Topics(TestPlatform.randomPrefix(), 3).jobs();
  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-05T09:00:00Z"));
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
          new StringSerializer(),
          new ByteArraySerializer());
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger failures = new AtomicInteger();
  private LocalJobs jobs;
  private KafkaJobsConsumer log;

  @BeforeEach
  void makeTopic() throws Exception {
    makeTopicAgain();
    start();
  }

  @AfterEach
  void end() throws Exception {
    stop();
    producer.close();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.deleteTopics(List.of(topic.name())).all().get();
    }
  }

  private void makeTopicAgain() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                      .configs(topic.settings())))
          .all()
          .get();
    }
  }

  private void start() {
    start(QUICK);
  }

  private void start(LocalJobsProperties properties) {
    meters = new SimpleMeterRegistry();
    jobs = LocalJobs.open(directory, CurrencyRates.fallback());
    JobsTopicListener listener =
        new JobsTopicListener(
            jobs, new JobRecordBuffer(jobs, meters), new JobArrivals(meters), properties, clock);
    log =
        new KafkaJobsConsumer(
            new KafkaTopic(kafka, topic.name()),
            jobs,
            listener,
            properties,
            meters,
            ObservationRegistry.create(),
            failures::incrementAndGet);
    log.start();
  }

  private void stop() {
    log.stop();
    jobs.close();
  }

  private Job send(JobBuilder builder) {
    Job job = builder.build();
    send(job.id().value(), Codecs.JOB.write(job));
    return job;
  }

  private void send(String key, byte @Nullable [] value) {
    try {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    } catch (InterruptedException | ExecutionException lost) {
      throw new AssertionError(lost);
    }
  }

  private void awaitOpen(Job... open) {
    Set<JobId> ids = Set.copyOf(List.of(open).stream().map(Job::id).toList());
    await().atMost(Duration.ofSeconds(20)).until(() -> jobs.find(JobQuery.ALL).equals(ids));
  }

  private double read(String result) {
    return meters.counter("rolecall.local-jobs.records", "result", result).count();
  }

  @Test
  void jobsArriveChangeAndLeave() {
    Job one = send(aJob("One").postingId("1"));
    Job two = send(aJob("Two").postingId("2"));
    awaitOpen(one, two);
    send(aJob("One").postingId("1").revision(2).closed(CloseReason.GONE_FROM_BOARD, Instant.EPOCH));
    awaitOpen(two);
    send(two.id().value(), null);
    awaitOpen();
  }

  @Test
  void recordsThatCannotBeReadAreSkippedAndCounted() {
    Job one = send(aJob("One").postingId("1"));
    send("not an id", null);
    send(one.id().value(), "{\"schema\":\"job/9\"}".getBytes(StandardCharsets.UTF_8));
    send(one.id().value(), "rubbish".getBytes(StandardCharsets.UTF_8));
    send(aJob("Three").postingId("3").build().id().value(), Codecs.JOB.write(one));
    Job two = send(aJob("Two").postingId("2"));
    awaitOpen(one, two);
    await().until(() -> read("unreadable") == 4 && read("added") == 2);
  }

  @Test
  void isCurrentOnceAllIsReadThatTheLogHeldAtTheStart() {
    stop();
    for (int i = 0; i < 50; i++) {
      send(aJob("Job").postingId("n" + i));
    }
    start();
    await().until(log::isLoaded);
    assertThat(jobs.size()).isEqualTo(50);
    assertThat(log.health().getDetails()).containsEntry("jobs", 50).containsEntry("loaded", true);
  }

  @Test
  void anEmptyLogIsCurrentToo() {
    await().until(log::isLoaded);
    assertThat(jobs.size()).isZero();
  }

  @Test
  void aRestartContinuesFromTheLastCommit() {
    Job one = send(aJob("One").postingId("1"));
    awaitOpen(one);
    stop();
    Job two = send(aJob("Two").postingId("2"));
    start();
    awaitOpen(one, two);
    await().until(log::isLoaded);
    assertThat(read("added") + read("updated")).as("records read after the restart").isEqualTo(1);
  }

  @Test
  void aDeletedDirectoryIsRebuilt() throws IOException {
    Job one = send(aJob("One").postingId("1"));
    awaitOpen(one);
    stop();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    start();
    awaitOpen(one);
    assertThat(read("added")).isEqualTo(1);
  }

  @Test
  void aDirectoryWithAnOldCommitIsRebuilt() {
    Job one = send(aJob("One").postingId("1"));
    awaitOpen(one);
    stop();
    clock.advance(Duration.ofDays(6));
    start();
    await().until(log::isLoaded);
    assertThat(read("added")).isEqualTo(1);
    awaitOpen(one);
  }

  /// The marker that ends the transaction comes after the last record, and moves the position
  /// alone.
  @Test
  void isCurrentWhereTheLogEndsWithATransactionsMarker() {
    stop();
    try (KafkaProducer<String, byte[]> transactional =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                topic.name()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      JobId absent = aJob("Absent").postingId("absent").build().id();
      transactional.initTransactions();
      transactional.beginTransaction();
      for (int i = 0; i < 500; i++) {
        transactional.send(new ProducerRecord<>(topic.name(), 0, absent.value(), null));
      }
      transactional.commitTransaction();
    }
    start();
    await().atMost(Duration.ofSeconds(20)).until(log::isLoaded);
  }

  @Test
  void aDiskFailureTakesItDownAndAsksForARestart() {
    await().until(log::isLoaded);
    jobs.close();
    send(aJob("One").postingId("1"));
    await().untilAtomic(failures, Matchers.equalTo(1));
    assertThat(log.isLoaded()).isFalse();
    assertThat(log.health().getStatus()).isEqualTo(Status.DOWN);
  }

  /// Stopping applies and commits what was received, even if no refresh was due yet.
  @Test
  void whatWasCommittedIsNotReadAgainAfterARestartAndIsFound() {
    stop();
    LocalJobsProperties seldom =
        new LocalJobsProperties(
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofDays(6),
            Duration.ofMillis(100),
            Duration.ofHours(1));
    start(seldom);
    await().until(log::isLoaded);
    Job one = send(aJob("One").postingId("1"));
    await().until(() -> meters.get("rolecall.local-jobs.buffered").gauge().value() == 1);
    assertThat(jobs.find(JobQuery.ALL)).isEmpty();
    stop();
    start(seldom);
    await().until(log::isLoaded);
    awaitOpen(one);
    assertThat(read("added") + read("updated")).as("records read after the restart").isZero();
  }

  @Test
  void newPartitionsAreReadWithoutARestart() throws Exception {
    Job one = send(aJob("One").postingId("1"));
    awaitOpen(one);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(4))).all().get();
    }
    Job two = aJob("Two").postingId("2").build();
    // a new producer: the other one knows the partitions of before for minutes
    try (KafkaProducer<String, byte[]> fresh =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
            new StringSerializer(),
            new ByteArraySerializer())) {
      fresh
          .send(new ProducerRecord<>(topic.name(), 3, two.id().value(), Codecs.JOB.write(two)))
          .get();
    }
    awaitOpen(one, two);
    assertThat(log.isLoaded()).isTrue();
  }

  @Test
  void recordsDeletedBeforeTheyWereReadMakeItReadFromTheStart() throws Exception {
    Job gone = aJob("Gone").postingId("1").build();
    sendToFirstPartition(gone);
    awaitOpen(gone);
    stop();
    Job missed = aJob("Missed").postingId("2").build();
    Job kept = aJob("Kept").postingId("3").build();
    sendToFirstPartition(missed);
    sendToFirstPartition(kept);
    deleteRecordsBefore(2);
    start();
    awaitOpen(kept);
    await().until(log::isLoaded);
    assertThat(failures).hasValue(0);
  }

  private void sendToFirstPartition(Job job) throws Exception {
    producer
        .send(new ProducerRecord<>(topic.name(), 0, job.id().value(), Codecs.JOB.write(job)))
        .get();
  }

  /// A broker deletes records on request only from topics that are not compacted.
  private void deleteRecordsBefore(long offset) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      ConfigResource settings = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
      AlterConfigOp delete =
          new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(settings, List.of(delete))).all().get();
      TopicPartition first = new TopicPartition(topic.name(), 0);
      await()
          .ignoreExceptions()
          .until(
              () -> {
                admin
                    .deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
                return true;
              });
    }
  }

  @Test
  void aTopicCreatedAgainUnderItsNameIsReadFromItsStart() throws Exception {
    Job one = send(aJob("One").postingId("1"));
    Job two = send(aJob("Two").postingId("2"));
    awaitOpen(one, two);
    stop();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.deleteTopics(List.of(topic.name())).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(topic.name()));
    }
    await()
        .ignoreExceptions()
        .until(
            () -> {
              makeTopicAgain();
              return true;
            });
    Job three = send(aJob("Three").postingId("3"));
    start();
    awaitOpen(three);
  }
}
