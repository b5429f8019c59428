package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Counts the jobs that merging told of from now on, of some boards.
final class MergeProgress implements AutoCloseable {
  private final Topics topics;
  private final KafkaSettings kafka;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<JobId, JobStatus> told = new HashMap<>();

  MergeProgress(Topics topics, KafkaSettings kafka) {
    this.topics = topics;
    this.kafka = kafka;
    this.consumer = Tail.of(topics.jobs(), kafka);
  }

  /// Told of since the start: new, changed, or closed.
  ///
  /// @param open how many of them are
  record Jobs(long told, long open) {}

  /// Waits until merging has gone through all roles that are there now.
  Jobs awaitMerged(Admin admin, Collection<BoardKey> boards) throws InterruptedException {
    Map<TopicPartition, Long> ends = roleEnds();
    while (!merged(admin, ends)) {
      Thread.sleep(200);
    }
    Tail.readOn(consumer, message -> take(message, boards));
    return new Jobs(
        told.size(), told.values().stream().filter(status -> status == JobStatus.OPEN).count());
  }

  private Map<TopicPartition, Long> roleEnds() {
    try (KafkaConsumer<String, byte[]> roles = Tail.of(topics.postings(), kafka)) {
      return roles.endOffsets(roles.assignment());
    }
  }

  private boolean merged(Admin admin, Map<TopicPartition, Long> ends) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed;
    try {
      committed =
          admin
              .listConsumerGroupOffsets(topics.prefix() + "merge")
              .partitionsToOffsetAndMetadata()
              .get();
    } catch (ExecutionException notYet) {
      return false;
    }
    return ends.entrySet().stream()
        .filter(end -> end.getValue() > 0)
        .allMatch(
            end ->
                Optional.ofNullable(committed.get(end.getKey()))
                    .filter(done -> done.offset() >= end.getValue())
                    .isPresent());
  }

  private void take(ConsumerRecord<String, byte[]> message, Collection<BoardKey> boards) {
    try {
      if (message.value() != null) {
        Job job = Codecs.JOB.read(message.value());
        if (job.postings().stream()
            .anyMatch(posting -> boards.contains(posting.role().posting().board()))) {
          told.put(job.id(), job.status());
        }
      }
    } catch (UnreadableRecordException anotherVersions) {
      return; // counted by who reads jobs for a living
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
