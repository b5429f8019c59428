package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.score.TargetDemand;
import dev.rolecall.match.people.cv.score.TargetDemand.SkillDemand;
import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTargetJobsTest {
  @TempDir Path directory;
  private LocalJobs jobs;
  private LocalTargetJobs targets;

  @BeforeEach
  void open() {
    jobs = LocalJobs.open(directory);
    targets = new LocalTargetJobs(jobs);
  }

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void countsWhatTheJobsOfASearchAskFor() {
    jobs.put(aJob("A").postingId("1").needing("java", "kafka").seniority(Seniority.SENIOR).build());
    jobs.put(aJob("B").postingId("2").needing("java").mentioning("kafka").build());
    jobs.put(aJob("C").postingId("3").needing("php").build());
    jobs.refresh();
    TargetDemand demand =
        targets.search(JobQuery.builder().skill(SkillId.of("java")).build(), "java");
    assertThat(demand.label()).isEqualTo("java");
    assertThat(demand.jobs()).isEqualTo(2);
    assertThat(demand.levels()).isEqualTo(Map.of(Seniority.SENIOR, 1));
    assertThat(demand.skills().stream().map(each -> each.id().value()))
        .containsExactly("java", "kafka");
    SkillDemand kafka = demand.skills().getLast();
    assertThat(kafka.must()).isEqualTo(1);
    assertThat(kafka.mentioned()).isEqualTo(1);
    assertThat(kafka.jobs()).isEqualTo(2);
  }

  @Test
  void readsOneJob() {
    Job job = aJob("Backend Engineer").at("Lumen Post").needing("java").build();
    jobs.put(job);
    jobs.refresh();
    assertThat(targets.job(job.id()))
        .hasValueSatisfying(
            demand -> {
              assertThat(demand.label()).isEqualTo("Backend Engineer, Lumen Post");
              assertThat(demand.jobs()).isEqualTo(1);
              assertThat(demand.skills()).hasSize(1);
            });
    assertThat(targets.job(JobId.of("zzzzzzzzzzzzzzzzzzzz"))).isEmpty();
  }
}
