package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.kafka.TopicReader;
import dev.rolecall.ingest.merge.MergeTopology;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.JsonCodec;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Waits until merging has caught up, and counts the jobs of some boards that it publishes.
final class MergeProgress {
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

  /// The fields of a job that are counted. An import of all threads publishes hundreds of megabytes
  /// of jobs, nearly all of which are other fields.
  private static final JsonCodec<PublishedJob> JOB =
      new JsonCodec<>(Codecs.JOB.schema(), PublishedJob.class);

  record PublishedJob(JobId id, JobStatus status, List<PublishedPosting> postings) {
    PublishedJob {
      postings = List.copyOf(postings);
    }
  }

  record PublishedPosting(RoleKey role) {}

  private final Topics topics;
  private final TopicReader reader;
  private final Map<TopicPartition, Long> start;

  /// Counts the jobs that are published from now on.
  MergeProgress(Topics topics, TopicReader reader) {
    this.topics = topics;
    this.reader = reader;
    this.start = reader.endOffsets(topics.jobs());
  }

  /// Jobs published since the start: new, changed, or closed.
  ///
  /// @param open how many of them are open
  record Jobs(long published, long open) {}

  /// Returns when merging has processed all roles that exist now.
  Jobs awaitMerged(Admin admin, Collection<BoardKey> boards) throws InterruptedException {
    Map<TopicPartition, Long> roles = reader.endOffsets(topics.postings());
    awaitTrue(Mono.defer(() -> merged(admin, roles)));
    Map<JobId, JobStatus> jobs = new HashMap<>();
    reader.read(start, reader.endOffsets(topics.jobs()), record -> apply(record, boards, jobs));
    return new Jobs(
        jobs.size(), jobs.values().stream().filter(status -> status == JobStatus.OPEN).count());
  }

  private static void awaitTrue(Mono<Boolean> check) throws InterruptedException {
    CompletableFuture<@Nullable Boolean> done =
        check
            .filter(isTrue -> isTrue)
            .repeatWhenEmpty(checks -> checks.delayElements(CHECK_INTERVAL))
            .toFuture();
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot read the progress of merging", e.getCause());
    } finally {
      done.cancel(true);
    }
  }

  /// Emits false while the broker is unavailable.
  private Mono<Boolean> merged(Admin admin, Map<TopicPartition, Long> ends) {
    return Mono.fromCompletionStage(
            () ->
                admin
                    .listConsumerGroupOffsets(topics.prefix() + MergeTopology.APPLICATION)
                    .partitionsToOffsetAndMetadata()
                    .toCompletionStage())
        .map(committed -> reaches(committed, ends))
        .onErrorReturn(false);
  }

  private static boolean reaches(
      Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> end.getValue() > 0)
        .allMatch(
            end ->
                Optional.ofNullable(committed.get(end.getKey()))
                    .filter(done -> done.offset() >= end.getValue())
                    .isPresent());
  }

  static void apply(
      ConsumerRecord<String, byte[]> record,
      Collection<BoardKey> boards,
      Map<JobId, JobStatus> jobs) {
    try {
      if (record.value() != null) {
        PublishedJob job = JOB.read(record.value());
        if (job.postings().stream()
            .anyMatch(posting -> boards.contains(posting.role().posting().board()))) {
          jobs.put(job.id(), job.status());
        }
      }
    } catch (UnreadableRecordException e) {
      return; // of another version; the services that read jobs send it to the dead-letter topic
    }
  }
}
