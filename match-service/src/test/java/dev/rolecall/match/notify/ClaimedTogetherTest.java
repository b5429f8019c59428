package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.people.Account;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What digests that are claimed and read together may not do to each other, and to people who
/// change their mind meanwhile.
@StoreContract
class ClaimedTogetherTest {
  private static final String DAILY =
      """
      {"skills": [{"id": "java", "need": "WANT"}], "alert": {"when": "DAILY", "at": "08:00"}}
      """;
  private static final String INSTANT =
      DAILY.replace("\"DAILY\", \"at\": \"08:00\"", "\"INSTANT\"");

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Digests instance = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  /// A source that did not list a posting for some days lists it as a new one.
  @Test
  void aJobThatIsNewAgainIsNotListedAgainAndDelaysNoDigest() {
    world.person("sam@rolecall.example", "UTC", DAILY);
    runWith("2026-11-05T08:00:00Z", job("1", "2026-11-05T00:00:00Z"));
    runWith("2026-12-05T08:00:00Z", job("2", "2026-12-05T00:00:00Z"));
    runWith(
        "2026-12-06T08:00:00Z", job("1", "2026-12-06T00:00:00Z"), job("3", "2026-12-06T00:00:00Z"));
    assertThat(texts())
        .hasSize(3)
        .last()
        .asString()
        .contains("Job 3")
        .doesNotContain("Job 1", "Job 2");
  }

  @Test
  void aJobThatIsNewAgainUsesUpNoInstantMails() {
    world.person("sam@rolecall.example", "UTC", INSTANT);
    runWith("2026-11-05T08:00:00Z", job("1", "2026-11-05T07:30:00Z"));
    runWith("2026-12-05T08:00:00Z", job("2", "2026-12-05T07:30:00Z"));
    assertThat(texts()).hasSize(2);
    runWith("2026-12-06T08:00:00Z", job("1", "2026-12-06T07:59:00Z"));
    for (int i = 0; i < DigestWorld.SETTINGS.instantPerDay(); i++) {
      world.clock.advance(DigestWorld.SETTINGS.instantInterval());
      world.run(instance);
    }
    world.jobs.addJobs(job("3", "2026-12-06T08:10:00Z"));
    world.clock.advance(DigestWorld.SETTINGS.instantInterval());
    world.run(instance);
    assertThat(texts()).hasSize(3).last().asString().contains("Job 3").doesNotContain("Job 1");
  }

  @Test
  void whatCannotBeReadOfOnePersonDelaysNobodyElse() {
    List<Account> people = peopleAtEight(5);
    world
        .db
        .sql(
            """
            insert into deliveries (account_id, roles, digest_date, delivered_at)
            values (:id, array['not a role'], date '2026-11-04', now())
            """)
        .param("id", people.get(2).id().value())
        .update();
    world.run(instance);
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .hasSize(4)
        .doesNotHaveDuplicates();
    assertThat(world.counted("failed")).isEqualTo(1);
  }

  @Test
  void whoWantsNoMailAnyMoreGetsNoneThatWasClaimedBefore() {
    List<Account> people = peopleAtEight(5);
    assertThat(instance.processNext()).isTrue();
    String first = world.mailServer.delivered().getFirst().to();
    List<Account> others = people.stream().filter(each -> !each.email().equals(first)).toList();
    world.pauses.pause(others.get(0).id(), true);
    world.deleteProfile(others.get(1), "backend");
    world.profile(others.get(2), "backend", DAILY.replace("DAILY", "OFF"));
    world.run(instance);
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .containsExactly(first, others.get(3).email());
    world.clock.advance(Duration.ofHours(1));
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(2);
  }

  @Test
  void digestsThatAreReleasedComeBeforeThoseThatNoOneClaimed() {
    peopleAtEight(20);
    assertThat(instance.processNext()).isTrue();
    List<String> claimed =
        world
            .db
            .sql("select email from accounts a join digests d on d.account_id = a.id")
            .query(String.class)
            .list();
    assertThat(claimed).hasSize(16);
    world.clock.advance(Duration.ofSeconds(11));
    instance.release();
    Digests other = world.instance();
    while (world.mailServer.delivered().size() < claimed.size()) {
      assertThat(other.processNext()).isTrue();
    }
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .containsExactlyInAnyOrderElementsOf(claimed);
  }

  private List<Account> peopleAtEight(int number) {
    List<Account> people =
        IntStream.range(0, number)
            .mapToObj(i -> world.person("p" + i + "@rolecall.example", "UTC", DAILY))
            .toList();
    world.jobs.addJobs(job("1", "2026-11-05T00:00:00Z"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    return people;
  }

  private void runWith(String now, Job... jobs) {
    world.jobs.addJobs(jobs);
    world.clock.set(Instant.parse(now));
    world.run(instance);
  }

  private List<String> texts() {
    return DigestWorld.each(world.mailServer.delivered(), Mail::text);
  }

  private static Job job(String id, String seenAt) {
    return aJob("Job " + id).postingId(id).needing("java").build().toBuilder()
        .firstSeenAt(Instant.parse(seenAt))
        .build();
  }
}
