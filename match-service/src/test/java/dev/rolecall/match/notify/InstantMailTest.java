package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Instant mails: soon, together, up to a limit, and each job once.
@StoreContract
class InstantMailTest {
  private static final String INSTANT = "{\"when\": \"INSTANT\"}";
  private static final String JAVA =
      """
      {"skills": [{"id": "java", "need": "WANT"}], "alert": {"when": "INSTANT"}}
      """;

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Digests instance = world.instance();
  private final Digests other = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void jobsThatArriveTogetherComeInOneMailAndOnce() {
    Account sam = person();
    world.jobs.addJobs(job("0", "kafka", "2026-11-05T06:59:00Z"));
    save(sam, INSTANT);
    world.run(instance);
    assertThat(world.mailServer.delivered()).as("the person saw this job").isEmpty();
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    world.jobs.addJobs(job("2", "kafka", "2026-11-05T07:01:30Z"));
    advance(Duration.ofMinutes(1));
    assertThat(world.mailServer.delivered()).isEmpty();
    advance(Duration.ofMinutes(1));
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Job 1", "Job 2")
        .doesNotContain("Job 0");
    assertThat(world.mailServer.delivered().getFirst().messageId())
        .isEqualTo("<alert." + sam.id() + ".2026-11-05.1@rolecall.example>");
    for (int i = 0; i < 10; i++) {
      advance(Duration.ofMinutes(2));
    }
    assertThat(texts()).hasSize(1);
  }

  @Test
  void aDigestDoesNotRepeatWhatAnInstantMailListed() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA);
    world.searches.save(
        sam.id(),
        new SavedSearches.Input(
            null, "skill:java", Json.MAPPER.readTree("{\"when\": \"DAILY\", \"at\": \"08:00\"}")));
    world.jobs.addJobs(job("1", "java", "2026-11-05T07:00:30Z"));
    advance(Duration.ofMinutes(2));
    assertThat(texts()).singleElement().asString().contains("Job 1");
    world.jobs.addJobs(job("2", "java", "2026-11-05T07:59:59Z"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    world.run(instance);
    advance(Duration.ofMinutes(2));
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2").doesNotContain("Job 1");
    assertThat(world.digests(sam)).hasSize(1);
  }

  @Test
  void afterTheLimitOfADayTheRestComesOnTheNext() {
    Account sam = person();
    save(sam, INSTANT);
    for (int i = 1; i <= 5; i++) {
      world.jobs.addJobs(job("" + i, "kafka", world.clock.instant().toString()));
      advance(Duration.ofMinutes(2));
    }
    assertThat(texts()).hasSize(DigestWorld.SETTINGS.instantPerDay());
    world.clock.set(Instant.parse("2026-11-06T00:00:00Z"));
    world.run(instance);
    assertThat(texts()).hasSize(4).last().asString().contains("Job 4", "Job 5");
  }

  @Test
  void aMailThatAKillInterruptedIsNotSentAgainButItsJobIsListedMarked() {
    Account sam = person();
    save(sam, INSTANT);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    world.clock.advance(Duration.ofMinutes(2));
    world.mailServer.thenKilledAfterSending();
    world.runKilled(instance);
    assertThat(texts()).hasSize(1);
    advance(Duration.ofMinutes(1));
    assertThat(texts()).as("while the claim is valid").hasSize(1);
    advance(DigestWorld.SETTINGS.lease());
    assertThat(texts()).as("not at once").hasSize(1);
    advance(Duration.ofHours(6));
    assertThat(texts()).hasSize(2).last().asString().contains("Job 1", "Listed again because");
    assertThat(world.counted("uncertain")).isEqualTo(1);
  }

  @Test
  void aMailThatIsNotAcceptedIsSentAgainUnderItsNumber() {
    Account sam = person();
    save(sam, INSTANT);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    world.mailServer.then(new SubmissionResult.Deferred("451"));
    advance(Duration.ofMinutes(2));
    assertThat(texts()).isEmpty();
    advance(Duration.ofMinutes(1));
    assertThat(world.mailServer.delivered())
        .singleElement()
        .satisfies(mail -> assertThat(mail.messageId()).contains(".2026-11-05.1@"));
  }

  @Test
  void aRefusedMailIsNotSentAgainForHours() {
    Account sam = person();
    save(sam, INSTANT);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    for (int i = 0; i < 5; i++) {
      world.mailServer.then(new SubmissionResult.Refused("550"));
    }
    advance(Duration.ofMinutes(2));
    advance(Duration.ofHours(5));
    assertThat(refused(sam)).isEqualTo(1);
    advance(Duration.ofHours(1));
    assertThat(refused(sam)).isEqualTo(2);
    assertThat(texts()).isEmpty();
  }

  @Test
  void anAccountThatCannotBeReadDoesNotDelayTheOthers() {
    Account broken = world.person("broken@rolecall.example", "UTC", JAVA);
    save(person(), INSTANT);
    world
        .db
        .sql(
            "update profiles set alert_frequency = 'HOURLY', written = '[]' where account_id = :id")
        .param("id", broken.id().value())
        .update();
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    advance(Duration.ofMinutes(2));
    assertThat(texts()).singleElement().asString().contains("Job 1");
  }

  @Test
  void theNumberOfAMailIsThatOfItsDateAlsoAfterATimeZoneChanged() {
    Account sam = person();
    save(sam, INSTANT);
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    advance(Duration.ofMinutes(2));
    world
        .db
        .sql(
            """
            insert into digests (account_id, date, number, state, owner, lease_until, created_at,
              changed_at)
            select account_id, date + 1, 0 + number, 'SENT', owner, lease_until, created_at,
              changed_at
            from digests where number = 1
            union all
            select account_id, date, 2, 'SENT', owner, lease_until, created_at, changed_at
            from digests where number = 1
            """)
        .update();
    world.jobs.addJobs(job("2", "kafka", world.clock.instant().toString()));
    advance(Duration.ofMinutes(2));
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2");
  }

  private int refused(Account account) {
    return world
        .db
        .sql("select refused_digests from accounts where id = :id")
        .param("id", account.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void anAlertThatIsTurnedOffWhileItsJobsAreSearchedForSendsNothing() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA);
    world.run(instance);
    world.jobs.addJobs(job("1", "java", "2026-11-05T07:00:30Z"));
    world.beforeMatching(() -> world.profile(sam, "backend", JAVA.replace("INSTANT", "OFF")));
    advance(Duration.ofMinutes(2));
    advance(Duration.ofMinutes(2));
    assertThat(world.mailServer.delivered()).isEmpty();
  }

  @Test
  void aSnoozedOrPausedAlertIsSilent() {
    Account sam = person();
    SavedSearch search = save(sam, INSTANT);
    world.searches.snooze(sam.id(), search.id(), Instant.parse("2026-11-05T09:00:00Z"));
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    advance(Duration.ofHours(1));
    assertThat(texts()).isEmpty();
    world.pauses.pause(sam.id(), true);
    advance(Duration.ofHours(2));
    assertThat(texts()).isEmpty();
    world.pauses.pause(sam.id(), false);
    advance(Duration.ofMinutes(2));
    assertThat(texts()).singleElement().asString().contains("Job 1");
  }

  @Test
  void instancesThatRaceSendEachJobOnce() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      save(world.people.signUp("p" + i + "@rolecall.example", "UTC").account(), INSTANT);
    }
    world.jobs.addJobs(job("1", "kafka", "2026-11-05T07:00:30Z"));
    world.clock.advance(Duration.ofMinutes(2));
    List<Thread> workers =
        Stream.of(instance, instance, other, other)
            .map(each -> Thread.ofVirtual().start(() -> world.run(each)))
            .toList();
    for (Thread worker : workers) {
      worker.join();
    }
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .hasSize(20);
  }

  private Account person() {
    return world.people.signUp("sam@rolecall.example", "UTC").account();
  }

  private SavedSearch save(Account account, String alert) {
    return world
        .searches
        .save(
            account.id(), new SavedSearches.Input(null, "skill:kafka", Json.MAPPER.readTree(alert)))
        .search();
  }

  private void advance(Duration time) {
    world.clock.advance(time);
    world.run(instance);
  }

  private List<String> texts() {
    return DigestWorld.each(world.mailServer.delivered(), Mail::text);
  }

  private static Job job(String id, String skill, String seenAt) {
    return aJob("Job " + id).postingId(id).needing(skill).build().toBuilder()
        .firstSeenAt(Instant.parse(seenAt))
        .build();
  }
}
