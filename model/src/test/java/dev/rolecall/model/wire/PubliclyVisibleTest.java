package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Rights;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whether a job is public depends on the postings that currently describe it.
class PubliclyVisibleTest {
  private static final JobPosting FREE = WireSamples.posting();
  private static final JobPosting KEPT = with(new Rights(null, false));

  @Test
  void ofAnOpenJobOnlyOpenPostingsCount() {
    assertThat(job(JobStatus.OPEN, FREE, KEPT).publiclyVisible()).isTrue();
    assertThat(job(JobStatus.OPEN, closed(FREE), KEPT).publiclyVisible()).isFalse();
  }

  @Test
  void ofAClosedJobAnyPostingCounts() {
    assertThat(job(JobStatus.CLOSED, closed(FREE), closed(KEPT)).publiclyVisible()).isTrue();
    assertThat(job(JobStatus.CLOSED, closed(KEPT)).publiclyVisible()).isFalse();
  }

  private static JobPosting closed(JobPosting posting) {
    return posting.close(CloseReason.GONE_FROM_BOARD, Instant.EPOCH);
  }

  private static JobPosting with(Rights rights) {
    return new JobPosting(
        FREE.role(),
        FREE.source(),
        FREE.url(),
        FREE.postedAt(),
        FREE.firstSeenAt(),
        FREE.lastVerifiedAt(),
        FREE.closed(),
        rights);
  }

  private static Job job(JobStatus status, JobPosting... postings) {
    return WireSamples.job().toBuilder().status(status).postings(List.of(postings)).build();
  }
}
