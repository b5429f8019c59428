package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one commit publishes, and how much work it is.
class CommitTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final CompanyId GIANT = CompanyId.of("giant");
  private static final String ABOUT_THE_COMPANY = words(new Random(1), 120);

  @TempDir Path state;
  private CommitDriver merge;

  @BeforeEach
  void start() {
    merge = new CommitDriver(state, NOON);
  }

  @AfterEach
  void stop() {
    merge.close();
  }

  @Test
  void aJobIsPublishedOncePerCommitHoweverOftenItsRolesChange() {
    for (int round = 0; round < 3; round++) {
      for (int city = 0; city < 5; city++) {
        merge.change(role(city, "Payments Engineer " + round, "City" + city, "giant:req:1"));
      }
    }
    List<Job> published = merge.commit();
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().postings()).hasSize(5);
    assertThat(published.getFirst().opening().title()).isEqualTo("Payments Engineer 2");
  }

  @Test
  void anUnchangedJobIsNotPublished() {
    merge.change(role(1, "Payments Engineer", "Ghent", "giant:req:1"));
    assertThat(merge.commit()).hasSize(1);
    merge.change(role(1, "Payments Engineer", "Ghent", "giant:req:1"));
    assertThat(merge.commit()).isEmpty();
    assertThat(merge.commit()).isEmpty();
  }

  @Test
  void aChangeThatIsNotPartOfTheJobIsNotPublished() {
    merge.change(role(1, "Payments Engineer", "Ghent", "giant:req:1"));
    merge.commit();
    merge.change(role(1, "Payments Engineer", "Ghent", "giant:req:2"));
    assertThat(merge.commit()).isEmpty();
  }

  @Test
  void theWorkForARoleDoesNotGrowWithTheEmployersRoles() {
    int commit = 250;
    double early = 0;
    double before = 0;
    for (int from = 0; from < 5_000; from += commit) {
      before = work();
      IntStream.range(from, from + commit).mapToObj(CommitTest::roleOfGiant).forEach(merge::change);
      merge.commit();
      early = from == 750 ? work() - before : early;
    }
    double last = work() - before;
    assertThat(last).as("comparisons and reads for 250 roles").isLessThan(1.5 * early);
    assertThat(last / commit).isLessThan(700);
  }

  private double work() {
    return merge.count("rolecall.merge.comparisons") + merge.count("rolecall.merge.reads");
  }

  /// Half of the text describes the company, as in postings of large employers.
  private static Role roleOfGiant(int number) {
    Random random = new Random(number);
    String title = "%s Engineer, %s".formatted(words(random, 1), words(random, 1));
    Role role = role(number, title, "City" + random.nextInt(20), "giant:req:" + number);
    String text = ABOUT_THE_COMPANY + "<p>" + words(random, 120);
    return new Role(
        role.posting(),
        GIANT,
        0,
        role.identities(),
        role.opening().toBuilder().description(text).build(),
        role.normalizer());
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 3_000)
        .mapToObj(word -> "w" + Integer.toString(word + 40_000, 36))
        .collect(Collectors.joining(" "));
  }

  private static Role role(int number, String title, String city, String identity) {
    RoleKey key = RoleKey.parse("greenhouse:giant:" + (10_000 + number) + "#engineer");
    Instant seen = NOON.plusSeconds(number);
    JobPosting posting =
        new JobPosting(key, SourceId.of("greenhouse"), null, seen, seen, seen, null, Rights.OPEN);
    Opening opening =
        Opening.builder(title, Company.named(GIANT, "Giant"))
            .places(List.of(new Place(city, null, "NL", null, null)))
            .build();
    return new Role(posting, GIANT, 0, List.of(identity), opening, "test/1");
  }
}
