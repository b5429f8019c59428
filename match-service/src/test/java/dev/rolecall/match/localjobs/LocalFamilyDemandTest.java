package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.gap.SkillCounts;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.JobFamily;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFamilyDemandTest {
  @TempDir Path directory;

  @Test
  void countsTheOpenJobsOfAFamilyThatNameSkills() {
    try (LocalJobs jobs = LocalJobs.open(directory)) {
      jobs.put(aJob("A").postingId("1").family(JobFamily.DATA, true).needing("java").build());
      jobs.put(aJob("B").postingId("2").family(JobFamily.DATA, true).mentioning("java").build());
      jobs.put(aJob("C").postingId("3").family(JobFamily.DATA, true).build());
      jobs.put(aJob("D").postingId("4").family(JobFamily.INFRA, true).needing("go").build());
      jobs.refresh();
      SkillCounts data = new SkillCounts();
      data.add(Set.of(SkillId.of("java")));
      data.add(Set.of(SkillId.of("java")));
      SkillCounts infra = new SkillCounts();
      infra.add(Set.of(SkillId.of("go")));
      assertThat(new LocalFamilyDemand(jobs).count())
          .usingRecursiveComparison()
          .isEqualTo(Map.of(JobFamily.DATA, data, JobFamily.INFRA, infra));
    }
  }
}
