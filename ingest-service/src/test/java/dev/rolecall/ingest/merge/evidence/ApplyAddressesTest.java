package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import dev.rolecall.testkit.JobBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://jobs.ibm.com/4211907, ibm",
    "https://careers.acme.co.uk/jobs/java-developer, acme",
    "https://acme.com/jobs/1, acme",
    "https://jobs.lever.co/acme/1, acme",
    "https://boards.greenhouse.io/Acme/jobs/4211907, acme",
    "https://acme.recruitee.com, acme",
    "https://www.linkedin.com/acme, acme",
  })
  void theOwnerOfAnAddress(String url, String owner) {
    assertThat(read(url).owners()).containsExactly(owner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://grnh.se/1ab2", "https://bit.ly/1ab2", "https://10.0.0.1/jobs/4211907"})
  void sharedHostsHaveNoOwner(String url) {
    assertThat(read(url).owners()).isEmpty();
    assertThat(read(url).openings()).isEmpty();
  }

  private static ApplyAddresses read(String url) {
    SourceId source = SourceId.of("test");
    RoleKey key = new RoleKey(new PostingKey(new BoardKey(source, "b"), "1"), "java-developer");
    Instant at = Instant.EPOCH;
    return ApplyAddresses.of(
        new Role(
            new JobPosting(key, source, url, null, at, at, null, Rights.OPEN),
            CompanyId.of("acme"),
            0,
            List.of(),
            JobBuilder.aJob("Java Developer").opening(),
            "test/1"));
  }
}
