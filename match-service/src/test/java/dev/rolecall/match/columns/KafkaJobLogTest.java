package dev.rolecall.match.columns;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
class KafkaJobLogTest {
  private static final ColumnsProperties QUICK =
      new ColumnsProperties(
          Duration.ZERO, Duration.ofMillis(50), Duration.ofDays(6), Duration.ofMillis(100));

  @TempDir Path folder;

  private final String kafka = TestPlatform.get().kafkaBootstrapServers();
  private final Topic topic = new Topics(TestPlatform.randomPrefix(), 3).jobs();
  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-05T09:00:00Z"));
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
          new StringSerializer(),
          new ByteArraySerializer());
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger faults = new AtomicInteger();
  private LocalJobs jobs;
  private KafkaJobLog log;

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

  private void start(ColumnsProperties properties) {
    meters = new SimpleMeterRegistry();
    jobs = LocalJobs.open(folder, CurrencyRates.fallback());
    log = new KafkaJobLog(kafka, topic, jobs, properties, clock, meters, faults::incrementAndGet);
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
    return meters.counter("rolecall.columns.records", "result", result).count();
  }

  @Test
  void jobsArriveChangeAndLeave() {
    Job one = send(aJob("One").posted("1"));
    Job two = send(aJob("Two").posted("2"));
    awaitOpen(one, two);
    send(aJob("One").posted("1").revision(2).closed(CloseReason.GONE_FROM_BOARD, Instant.EPOCH));
    awaitOpen(two);
    send(two.id().value(), null);
    awaitOpen();
  }

  @Test
  void recordsThatCannotBeReadArePassedOverAndCounted() {
    Job one = send(aJob("One").posted("1"));
    send("not an id", null);
    send(one.id().value(), "{\"schema\":\"job/9\"}".getBytes(StandardCharsets.UTF_8));
    send(one.id().value(), "rubbish".getBytes(StandardCharsets.UTF_8));
    send(aJob("Three").posted("3").build().id().value(), Codecs.JOB.write(one));
    Job two = send(aJob("Two").posted("2"));
    awaitOpen(one, two);
    await().until(() -> read("unreadable") == 4 && read("arrived") == 2);
  }

  @Test
  void isCurrentOnceAllIsReadThatTheLogHeldAtTheStart() {
    stop();
    for (int i = 0; i < 50; i++) {
      send(aJob("Job").posted("n" + i));
    }
    start();
    await().until(log::current);
    assertThat(jobs.size()).isEqualTo(50);
    assertThat(log.health().getDetails()).containsEntry("jobs", 50).containsEntry("current", true);
  }

  @Test
  void anEmptyLogIsCurrentToo() {
    await().until(log::current);
    assertThat(jobs.size()).isZero();
  }

  @Test
  void aRestartGoesOnFromItsLastCommit() {
    Job one = send(aJob("One").posted("1"));
    awaitOpen(one);
    stop();
    Job two = send(aJob("Two").posted("2"));
    start();
    awaitOpen(one, two);
    await().until(log::current);
    assertThat(read("arrived") + read("changed")).as("records read after the restart").isEqualTo(1);
  }

  @Test
  void aDeletedFolderIsMadeAnew() throws IOException {
    Job one = send(aJob("One").posted("1"));
    awaitOpen(one);
    stop();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    start();
    awaitOpen(one);
    assertThat(read("arrived")).isEqualTo(1);
  }

  @Test
  void aFolderThatRestedTooLongIsMadeAnew() {
    Job one = send(aJob("One").posted("1"));
    awaitOpen(one);
    stop();
    clock.advance(Duration.ofDays(6));
    start();
    await().until(log::current);
    assertThat(read("arrived")).isEqualTo(1);
    awaitOpen(one);
  }

  /// 500 records are one poll's; the marker that ends their transaction comes with the next, alone.
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
      JobId absent = aJob("Absent").posted("absent").build().id();
      transactional.initTransactions();
      transactional.beginTransaction();
      for (int i = 0; i < 500; i++) {
        transactional.send(new ProducerRecord<>(topic.name(), 0, absent.value(), null));
      }
      transactional.commitTransaction();
    }
    start();
    await().atMost(Duration.ofSeconds(20)).until(log::current);
  }

  @Test
  void isNotCurrentWhileTheLogIsReadAnew() {
    Job one = send(aJob("One").posted("1"));
    awaitOpen(one);
    await().until(log::current);
    AtomicBoolean broken = new AtomicBoolean();
    List<Boolean> currentAtArrival = new CopyOnWriteArrayList<>();
    jobs.onArrival(
        _ -> {
          if (broken.compareAndSet(false, true)) {
            clock.advance(Duration.ofDays(6));
            throw new KafkaException("the connection broke, and its folder is too old now");
          }
          currentAtArrival.add(log.current());
        });
    Job two = send(aJob("Two").posted("2"));
    await().until(() -> currentAtArrival.size() == 2);
    assertThat(currentAtArrival).containsExactly(false, false);
    await().until(log::current);
    awaitOpen(one, two);
  }

  @Test
  void whereTheJobsCanNoLongerBeKeptItSaysSoAndHasItselfRestarted() {
    await().until(log::current);
    jobs.close();
    send(aJob("One").posted("1"));
    await().untilAtomic(faults, Matchers.equalTo(1));
    assertThat(log.current()).isFalse();
    assertThat(log.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void whatIsCommittedWasToldOf() {
    stop();
    ColumnsProperties seldom =
        new ColumnsProperties(
            Duration.ofHours(1), Duration.ofMillis(50), Duration.ofDays(6), Duration.ofMillis(100));
    start(seldom);
    List<Job> arrived = new CopyOnWriteArrayList<>();
    jobs.onArrival(arrived::add);
    Job one = send(aJob("One").posted("1"));
    await().until(() -> !arrived.isEmpty());
    awaitOpen(one);
  }

  @Test
  void aTopicMadeAgainUnderItsNameIsReadFromItsStart() throws Exception {
    Job one = send(aJob("One").posted("1"));
    Job two = send(aJob("Two").posted("2"));
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
    Job three = send(aJob("Three").posted("3"));
    start();
    awaitOpen(three);
  }
}
