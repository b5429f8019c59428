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
import org.junit.jupiter.api.Test;
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
    "https://acme.workable.com/j/7D0C292ADE, acme",
    "https://apply.workable.com/acme/j/7D0C292ADE, acme",
    "https://job-boards.greenhouse.io/acme/jobs/4211907, acme",
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

  @ParameterizedTest
  @CsvSource({
    "https://acme.workable.com/j/7D0C292ADE, https://www.workable.com/j/7D0C292ADE",
    "https://boards.greenhouse.io/acme/jobs/4211907, https://acme.com/careers?gh_jid=4211907",
    "https://app.jobs.example/apply/lfu7jp7om2?utm=a, https://app.jobs.example/apply/lfu7jp7om2",
  })
  void notationsOfOneOpening(String url, String other) {
    assertThat(read(url).openings()).hasSize(1).isEqualTo(read(other).openings());
    assertThat(read(url).belongToDifferentCompanies(read(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://acme.com/jobs", "https://acme.com/careers/engineering"})
  void pagesThatAreNotOfOneOpening(String url) {
    assertThat(read(url).openings()).isEmpty();
  }

  /// All openings of the page have this address.
  @Test
  void theAddressOfAPageWithSeveralOpeningsIsNotThatOfOne() {
    String url = "https://acme.com/company/open-positions";
    BoardKey board = BoardKey.parse("site:acme.com/company/open-positions");
    assertThat(read(url, new PostingKey(board, "/company/open-positions")).openings()).hasSize(1);
    ApplyAddresses part =
        read(url, new PostingKey(board, "/company/open-positions!java-developer"));
    assertThat(part.openings()).isEmpty();
    assertThat(part.owners()).containsExactly("acme");
  }

  private static ApplyAddresses read(String url) {
    return read(url, new PostingKey(new BoardKey(SourceId.of("test"), "b"), "1"));
  }

  private static ApplyAddresses read(String url, PostingKey posting) {
    RoleKey key = new RoleKey(posting, "java-developer");
    Instant at = Instant.EPOCH;
    return ApplyAddresses.of(
        new Role(
            new JobPosting(key, posting.board().source(), url, null, at, at, null, Rights.OPEN),
            CompanyId.of("acme"),
            0,
            List.of(),
            JobBuilder.aJob("Java Developer").opening(),
            "test/1"));
  }
}
