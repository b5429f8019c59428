package dev.rolecall.ingest.cli;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.wire.Codecs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class MergeProgressTest {
  private static final Job OPEN = aJob("Engineer").at("Tidewrack").postingId("1").build();
  private static final Job CLOSED =
      aJob("Analyst")
          .at("Tidewrack")
          .postingId("2")
          .closed(CloseReason.EXPIRED, Instant.parse("2026-11-05T09:00:00Z"))
          .build();

  private final Map<JobId, JobStatus> jobs = new HashMap<>();

  private void apply(byte[] value, BoardKey... boards) {
    MergeProgress.apply(new ConsumerRecord<>("jobs.v1", 0, 0, "x", value), List.of(boards), jobs);
  }

  private static BoardKey board(Job job) {
    return job.postings().getFirst().role().posting().board();
  }

  @Test
  void jobsOfTheBoardsAreCountedWithTheirStatus() {
    apply(Codecs.JOB.write(OPEN), board(OPEN));
    apply(Codecs.JOB.write(CLOSED), board(CLOSED));
    assertThat(jobs).isEqualTo(Map.of(OPEN.id(), JobStatus.OPEN, CLOSED.id(), JobStatus.CLOSED));
  }

  @Test
  void jobsOfOtherBoardsAndUnreadableRecordsAreNotCounted() {
    apply(Codecs.JOB.write(OPEN), BoardKey.parse("lever:other"));
    for (String record : List.of("nonsense", "{\"schema\":\"job/1\"}", "{\"schema\":\"job/2\"}")) {
      apply(record.getBytes(StandardCharsets.UTF_8), board(OPEN));
    }
    assertThat(jobs).isEmpty();
  }
}
