package dev.rolecall.search.index.document;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicJobsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Job JOB = aJob("Backend Engineer").at("Acme").build();
  private static final JobPosting PUBLIC = JOB.postings().getFirst();
  private static final JobPosting WITHHELD = withheld(PUBLIC);

  @Test
  void removesPostingsThatAreNotPublic() {
    Job publicJob = PublicJobs.of(job(PUBLIC, WITHHELD)).orElseThrow();
    assertThat(publicJob.postings()).containsExactly(PUBLIC);
  }

  @Test
  void anOpenJobIsNotPublicWhenItsOnlyPublicPostingIsClosed() {
    JobPosting closed = PUBLIC.close(CloseReason.EXPIRED, NOW);
    assertThat(PublicJobs.of(job(closed, WITHHELD))).isEmpty();
  }

  private static JobPosting withheld(JobPosting as) {
    return new JobPosting(
        as.role(),
        as.source(),
        as.url(),
        as.postedAt(),
        as.firstSeenAt(),
        as.lastVerifiedAt(),
        null,
        new Rights(null, false));
  }

  private static Job job(JobPosting... by) {
    return JOB.toBuilder().postings(List.of(by)).build();
  }
}
