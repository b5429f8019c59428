package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

class JobsTopicListenerTest {
  private static final TopicPartition PARTITION = new TopicPartition("jobs.v1", 0);
  private static final LocalJobsProperties SELDOM =
      new LocalJobsProperties(
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofDays(6),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  @TempDir Path directory;

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Job one = aJob("One").postingId("1").build();
  private final Job two = aJob("Two").postingId("2").build();
  private LocalJobs jobs;
  private JobsTopicListener listener;

  @BeforeEach
  void open() {
    jobs = LocalJobs.open(directory);
    listener =
        new JobsTopicListener(
            jobs,
            new JobRecordBuffer(jobs, meters),
            new JobArrivals(meters),
            SELDOM,
            SettableClock.at(Instant.parse("2026-11-05T09:00:00Z")));
    consumer.assign(List.of(PARTITION));
    consumer.seek(PARTITION, 0);
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  private static KafkaTopic.TopicState topic(long end) {
    return new KafkaTopic.TopicState("topic-id", Map.of(PARTITION, end));
  }

  private void receive(long offset, Job job) {
    send(offset, job.id().value(), Codecs.JOB.write(job));
    poll();
  }

  private void send(long offset, String key, byte[] value) {
    consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, key, value));
  }

  private double counted(String result) {
    return meters.counter("rolecall.local-jobs.records", "result", result).count();
  }

  private void poll() {
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
    consumer.poll(Duration.ZERO).forEach(batch::add);
    listener.onMessage(batch, consumer);
  }

  @Test
  void isCurrentOnceItAppliedWhatTheLogHeldAndShowsAllOfItAtOnce() {
    List<TopicPartitionOffset> from = listener.startPositions(topic(2));
    assertThat(from)
        .extracting(TopicPartitionOffset::getPosition)
        .containsExactly(SeekPosition.BEGINNING);
    receive(0, one);
    assertThat(listener.isLoaded()).isFalse();
    assertThat(listener.lag()).as("one received and not applied, one to come").isEqualTo(2);
    assertThat(jobs.find(JobQuery.ALL)).isEmpty();
    receive(1, two);
    assertThat(listener.isLoaded()).isTrue();
    assertThat(listener.lag()).isZero();
    assertThat(jobs.find(JobQuery.ALL)).containsExactlyInAnyOrder(one.id(), two.id());
  }

  @Test
  void isNotCurrentWhileTheLogIsReadFromItsStartAgain() {
    listener.startPositions(topic(1));
    receive(0, one);
    assertThat(listener.isLoaded()).isTrue();
    listener.rebuild();
    assertThat(listener.isLoaded()).isFalse();
    consumer.seek(PARTITION, 0);
    assertThat(listener.startPositions(topic(1)))
        .extracting(TopicPartitionOffset::getPosition)
        .containsExactly(SeekPosition.BEGINNING);
    assertThat(listener.isLoaded()).isFalse();
    receive(0, two);
    assertThat(listener.isLoaded()).isTrue();
    assertThat(jobs.find(JobQuery.ALL)).containsExactly(two.id());
  }

  @Test
  void theCommittedPositionIsWhereTheNextReadingBegins() {
    listener.startPositions(topic(2));
    receive(0, one);
    listener.commit();
    assertThat(listener.startPositions(topic(2)))
        .extracting(TopicPartitionOffset::getOffset)
        .containsExactly(1L);
  }

  @Test
  void ofSeveralRecordsOfOneJobTheLastThatCanBeReadIsApplied() {
    consumer.updateEndOffsets(Map.of(PARTITION, 4L));
    listener.startPositions(topic(4));
    Job later = aJob("One").postingId("1").describedAs("changed").revision(2).build();
    send(0, one.id().value(), Codecs.JOB.write(one));
    send(1, two.id().value(), Codecs.JOB.write(two));
    send(2, one.id().value(), Codecs.JOB.write(later));
    send(3, one.id().value(), new byte[] {'{'});
    poll();
    assertThat(listener.isLoaded()).isTrue();
    assertThat(jobs.job(one.id())).contains(later);
    assertThat(jobs.job(two.id())).contains(two);
    assertThat(counted("added")).isEqualTo(2);
    assertThat(counted("superseded")).isEqualTo(1);
    assertThat(counted("unreadable")).isEqualTo(1);
  }
}
