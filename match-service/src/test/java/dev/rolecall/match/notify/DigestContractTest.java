package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.DigestState;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.Account;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/// Every job is sent once, whatever fails and however many instances compete.
@StoreContract
class DigestContractTest {
  private static final String JAVA =
      """
      {"skills": [{"id": "java", "need": "WANT"}], "alert": {"when": "DAILY", "at": "08:00"}}
      """;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Digests instance = world.instance();
  private final Digests other = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aDigestComesAtItsHourAndTheNextOneOnTheNextDay() {
    Account sam = sam();
    world.jobs.addJobs(job("1"));
    world.run(instance);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.set(Instant.parse("2026-11-05T07:59:59Z"));
    world.run(instance);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    world.run(instance);
    world.run(other);
    assertThat(world.mailServer.delivered()).hasSize(1);
    world.jobs.addJobs(seen(job("2"), "2026-11-05T12:00:00Z"));
    world.clock.advance(A_DAY);
    world.run(other);
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2").doesNotContain("Job 1");
    assertThat(world.digests(sam))
        .extracting(Digest::state)
        .containsExactly(DigestState.SENT, DigestState.SENT);
  }

  @Test
  void instancesThatRaceSendEachDigestOnce() throws Exception {
    List<Account> people =
        IntStream.range(0, 60)
            .mapToObj(i -> world.person("p" + i + "@rolecall.example", "UTC", JAVA))
            .toList();
    world.jobs.addJobs(job("1"), job("2"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> workers =
        Stream.of(instance, instance, other, other, world.instance())
            .map(each -> Thread.ofVirtual().start(() -> runAfter(go, each)))
            .toList();
    List<Thread> askers =
        Stream.of(instance, other)
            .map(each -> Thread.ofVirtual().start(() -> askAfter(go, each, people)))
            .toList();
    go.countDown();
    for (Thread thread : Stream.concat(workers.stream(), askers.stream()).toList()) {
      thread.join();
    }
    world.run(instance);
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .hasSize(60);
    assertThat(world.counted("sent")).isEqualTo(60);
    assertThat(listedRoles()).isEqualTo(120);
  }

  /// Another instance looks at the account meanwhile and finds the digest in progress.
  @Test
  void anHourThatIsChosenWhileADigestIsBeingSentCountsFromTheNextDay() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.beforeMatching(
        () -> {
          world.clock.advance(Duration.ofSeconds(1));
          world.profile(sam, "backend", JAVA.replace("08:00", "06:00"));
          world.run(other);
        });
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(1);
    world.jobs.addJobs(seen(job("2"), "2026-11-05T12:00:00Z"));
    world.clock.set(Instant.parse("2026-11-06T06:00:00Z"));
    world.run(instance);
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2");
  }

  @Test
  void aMailThatIsRefusedIsTriedAgainLaterEachTimeAndThenSentOnce() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world
        .mailServer
        .then(new SubmissionResult.Deferred("451"))
        .then(new SubmissionResult.Deferred("451"));
    world.run(instance);
    assertThat(state(sam)).isEqualTo(DigestState.CLAIMED);
    assertThat(listedRoles()).isZero();
    world.clock.advance(Duration.ofSeconds(29));
    world.run(other);
    assertThat(world.counted("retried")).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(1));
    world.run(other);
    assertThat(world.counted("retried")).isEqualTo(2);
    world.clock.advance(Duration.ofSeconds(59));
    world.run(instance);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.advance(Duration.ofSeconds(1));
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(state(sam)).isEqualTo(DigestState.SENT);
  }

  @Test
  void aMailThatIsRefusedAllDayBecomesTheNextDaysOne() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.then(new SubmissionResult.Deferred("refused"));
    world.run(instance);
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(world.mailServer.delivered())
        .singleElement()
        .satisfies(mail -> assertThat(mail.messageId()).contains(".2026-11-06@"));
    assertThat(world.digests(sam))
        .singleElement()
        .satisfies(digest -> assertThat(digest.date()).isEqualTo("2026-11-06"));
  }

  @Test
  void aMailThatIsRefusedForGoodIsNotTriedAgainAndItsJobsComeOnTheNextDate() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.then(new SubmissionResult.Refused("550"));
    world.run(instance);
    assertThat(state(sam)).isEqualTo(DigestState.REFUSED);
    assertThat(listedRoles()).isZero();
    world.clock.advance(Duration.ofHours(10));
    world.run(other);
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.REFUSED);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.set(Instant.parse("2026-11-06T08:00:00Z"));
    world.run(other);
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Job 1")
        .doesNotContain("Listed again because");
    assertThat(world.counted("refused")).isEqualTo(1);
  }

  @Test
  void afterFiveRefusalsInARowNoMailIsSentUntilAProfileChanges() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    refuseFor(4);
    world.run(instance);
    assertThat(world.mailServer.delivered()).as("a mail that is taken ends the row").hasSize(1);
    world.jobs.addJobs(seen(job("2"), world.clock.instant().toString()));
    world.clock.advance(A_DAY);
    refuseFor(5);
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.REFUSED);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(world.health().getDetails()).containsEntry("accountsStoppedAfterRefusals", 1);
    assertThat(world.health().getStatus()).isEqualTo(Status.UP);
    world.profile(sam, "backend", JAVA);
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2");
  }

  private void refuseFor(int days) {
    for (int day = 0; day < days; day++) {
      world.mailServer.then(new SubmissionResult.Refused("550"));
      world.run(instance);
      world.clock.advance(A_DAY);
    }
  }

  @Test
  void anUncertainMailIsNotSentAgainAndItsJobsComeMarkedInTheNext() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.then(new SubmissionResult.Uncertain("SocketException"));
    world.run(instance);
    assertThat(state(sam)).isEqualTo(DigestState.UNCERTAIN);
    world.clock.advance(Duration.ofHours(10));
    world.run(other);
    assertThat(instance.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.UNCERTAIN);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.jobs.addJobs(job("2"));
    world.clock.set(Instant.parse("2026-11-06T08:00:00Z"));
    world.run(other);
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Job 1", "Job 2")
        .containsOnlyOnce("Listed again because");
    world.clock.advance(A_DAY);
    world.run(other);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(state(sam)).isEqualTo(DigestState.EMPTY);
  }

  @Test
  void aMarkOutlivesARefusal() {
    samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.then(new SubmissionResult.Uncertain("SocketException"));
    world.run(instance);
    world.clock.advance(A_DAY);
    world.mailServer.then(new SubmissionResult.Deferred("451"));
    world.run(instance);
    world.clock.advance(Duration.ofMinutes(1));
    world.run(instance);
    assertThat(texts()).singleElement().asString().contains("Listed again because");
  }

  @Test
  void anotherWorkerTakesOverWhenTheLeaseOfAKilledOneExpires() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.beforeMatching(
        () -> {
          throw new ScriptedMailTransport.Killed();
        });
    world.runKilled(instance);
    assertThat(state(sam)).isEqualTo(DigestState.CLAIMED);
    world.clock.advance(Duration.ofSeconds(119));
    world.run(other);
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.CLAIMED);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.advance(Duration.ofSeconds(1));
    world.run(other);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(state(sam)).isEqualTo(DigestState.SENT);
  }

  @Test
  void aKillDuringSubmissionLeavesTheDigestUncertain() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.thenKilledBeforeSending();
    world.runKilled(instance);
    assertThat(state(sam)).isEqualTo(DigestState.ATTEMPTING);
    world.run(other);
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.ATTEMPTING);
    world.clock.advance(Duration.ofMinutes(2));
    world.run(other);
    assertThat(state(sam)).isEqualTo(DigestState.UNCERTAIN);
    assertThat(world.counted("uncertain")).isEqualTo(1);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.clock.set(Instant.parse("2026-11-06T08:00:00Z"));
    world.run(other);
    assertThat(texts()).singleElement().asString().contains("Job 1", "Listed again because");
  }

  @Test
  void aSlowWorkerMayStillReportThatItsMailWasNotAccepted() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.thenAfter(
        () -> {
          world.clock.advance(Duration.ofMinutes(3));
          world.run(other);
          assertThat(state(sam)).isEqualTo(DigestState.UNCERTAIN);
        },
        new SubmissionResult.Deferred("451"));
    world.run(instance);
    assertThat(state(sam)).isEqualTo(DigestState.CLAIMED);
    world.clock.advance(Duration.ofMinutes(1));
    world.run(other);
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Job 1")
        .doesNotContain("Listed again because");
    assertThat(state(sam)).isEqualTo(DigestState.SENT);
  }

  @Test
  void aStopReleasesTheDigestsThatWereClaimedTogetherAndNotBegun() {
    peopleAtEight(5);
    assertThat(instance.processNext()).isTrue();
    world.run(other);
    assertThat(world.mailServer.delivered()).as("the others are claimed").hasSize(1);
    instance.release();
    world.run(other);
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .hasSize(5);
    assertThat(world.counted("uncertain")).isZero();
  }

  @Test
  void aKillLeavesOnlyTheMailThatWasBeingSentUncertain() {
    peopleAtEight(5);
    world.mailServer.thenKilledBeforeSending();
    world.runKilled(instance);
    world.clock.advance(Duration.ofMinutes(2));
    world.run(other);
    assertThat(world.mailServer.delivered())
        .extracting(Mail::to)
        .doesNotHaveDuplicates()
        .hasSize(4);
    assertThat(world.counted("uncertain")).isEqualTo(1);
  }

  private void peopleAtEight(int number) {
    for (int i = 0; i < number; i++) {
      world.person("p" + i + "@rolecall.example", "UTC", JAVA);
    }
    world.jobs.addJobs(job("1"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
  }

  /// A source may have any text as the id of a posting.
  @Test
  void anIdWithLineEndsAndQuotesIsReadAsItWasWritten() {
    Account sam = samAtEight();
    String id = "a\nb\"c\\d, {e}";
    world.jobs.addJobs(aJob("Odd Job").postingId(id).needing("java").build());
    world.run(instance);
    assertThat(
            new DigestHistory(world.db)
                .sentRoles(Map.of(sam.id(), Instant.MIN))
                .get(sam.id())
                .certain())
        .extracting(each -> each.posting().externalId())
        .containsExactly(id);
    world.db.sql("update deliveries set fingerprints = null").update();
    world.jobs.addJobs(seen(job("2"), "2026-11-05T12:00:00Z"));
    world.clock.advance(A_DAY);
    world.run(other);
    assertThat(texts()).hasSize(2).last().asString().contains("Job 2");
    assertThat(world.counted("failed")).isZero();
  }

  /// A person has years of mails; jobs that are new today cannot be in those of last year.
  @Test
  void onlyMailsSinceTheJobsAreNewAreRead() {
    Account sam = samAtEight();
    DigestHistory history = new DigestHistory(world.db);
    for (String date : List.of("2025-11-05", "2026-10-20", "2026-11-04")) {
      world
          .db
          .sql(
              """
              insert into deliveries (account_id, roles, digest_date, delivered_at)
              values (:id, array[:role], cast(:date as date), now())
              """)
          .param("id", sam.id().value())
          .param("role", "greenhouse:acme:" + date + "#r")
          .param("date", date)
          .update();
    }
    Instant newSince = Instant.parse("2026-11-01T08:00:00Z");
    assertThat(history.sentRoles(Map.of(sam.id(), newSince)).get(sam.id()).certain())
        .extracting(RoleKey::toString)
        .containsExactlyInAnyOrder("greenhouse:acme:2026-10-20#r", "greenhouse:acme:2026-11-04#r");
    assertThat(history.sentRoles(Map.of(sam.id(), Instant.MIN)).get(sam.id()).certain()).hasSize(3);
  }

  @Test
  void aMailIsNotSentTwiceAfterAKillThatFollowedItsSubmission() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.mailServer.thenKilledAfterSending();
    world.runKilled(instance);
    world.clock.advance(Duration.ofMinutes(2));
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.UNCERTAIN);
    world.run(other);
    assertThat(world.mailServer.delivered()).hasSize(1);
  }

  @Test
  void aWorkerThatIsSlowerThanItsLeaseSendsNothing() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    // another one sees the expired lease, takes over, and sends: the slow one must not
    world.beforeMatching(
        () -> {
          world.clock.advance(Duration.ofMinutes(3));
          world.run(other);
        });
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(state(sam)).isEqualTo(DigestState.SENT);
  }

  @Test
  void anEmptyDigestLooksForMatchesAgainOnRequest() {
    Account sam = samAtEight();
    assertThat(instance.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.EMPTY);
    world.jobs.addJobs(job("1"));
    assertThat(other.sendToday(sam).orElseThrow().state()).isEqualTo(DigestState.SENT);
    assertThat(other.sendToday(sam).orElseThrow().jobs()).isEqualTo(1);
    assertThat(world.mailServer.delivered()).hasSize(1);
  }

  @Test
  void noDigestIsMadeOfSomeOfTheJobs() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1")).setLoaded(false);
    assertThatThrownBy(() -> instance.sendToday(sam)).isInstanceOf(JobsNotLoadedException.class);
    assertThat(world.digests(sam)).isEmpty();
  }

  @Test
  void theLimitCountsACompanyOnce() {
    world.person(
        "sam@rolecall.example",
        "UTC",
        """
        {"skills": [{"id": "java", "need": "WANT"}],
         "alert": {"when": "DAILY", "at": "08:00", "limit": 2}}
        """);
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    for (int i = 0; i < 25; i++) {
      world.jobs.addJobs(job("a" + i, "Acme"));
    }
    for (String company : List.of("Lumen Post", "Ferrow", "Quillbrook")) {
      world.jobs.addJobs(job(company, company));
    }
    world.run(instance);
    Mail first = world.mailServer.delivered().getFirst();
    assertThat(Jsoup.parse(first.html()).select("a[href*=/api/v1/mail-links/]"))
        .as("places")
        .hasSize(2);
    assertThat(first.text()).contains("will be in your next emails.");
    int listed = listedRoles();
    assertThat(first.subject()).startsWith(listed + " new backend jobs for you");
    world.clock.advance(A_DAY);
    world.run(other);
    world.clock.advance(A_DAY);
    world.run(other);
    assertThat(listedRoles()).as("each job once").isEqualTo(28);
  }

  @Test
  void whatAMailHasNoRoomForComesInTheNextOnes() {
    samAtEight();
    for (int i = 0; i < 30; i++) {
      world.jobs.addJobs(seen(job("n" + i, "Company " + i), "2026-10-20T00:00:00Z"));
    }
    world.run(instance);
    assertThat(world.counted("sent")).isEqualTo(1);
    assertThat(listedRoles()).isEqualTo(20);
    world.clock.advance(A_DAY);
    world.run(other);
    assertThat(listedRoles()).isEqualTo(30);
    assertThat(texts()).hasSize(2).last().asString().contains("10 new backend jobs");
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(2);
    assertThat(world.counted("empty")).isEqualTo(1);
  }

  @Test
  void anErrorEndsNoWorker() {
    world.person("kim@rolecall.example", "UTC", JAVA);
    samAtEight();
    world.jobs.addJobs(job("1"));
    world.beforeMatching(
        () -> {
          throw new OutOfMemoryError("as it would be for one person's digest");
        });
    DigestLoop loop = world.loop(instance);
    loop.start();
    try {
      Awaitility.await().until(() -> world.mailServer.delivered().size() == 1);
      assertThat(world.counted("failed")).isEqualTo(1);
      assertThat(world.health(instance, loop).getDetails()).containsEntry("workers", 1);
    } finally {
      loop.stop();
    }
  }

  @Test
  void aPersonWhoMovesGetsOneDigestPerDate() {
    world.clock.set(Instant.parse("2026-11-04T00:00:00Z"));
    Account sam = world.person("sam@rolecall.example", "Pacific/Auckland", JAVA);
    for (int hour = 0; hour < 24 * 8; hour++) {
      world.clock.advance(Duration.ofHours(1));
      world.jobs.addJobs(seen(job("h" + hour), world.clock.instant().toString()));
      if (hour == 30) {
        world.people.changeTimeZone(sam.id(), "Pacific/Honolulu");
      }
      if (hour == 100) {
        world.people.changeTimeZone(sam.id(), "Pacific/Auckland");
      }
      world.run(hour % 2 == 0 ? instance : other);
    }
    List<Digest> digests = world.digests(sam).reversed();
    // after the move east, 08:00 on the 8th was more than six hours ago
    LocalDate skipped = LocalDate.of(2026, 11, 8);
    assertThat(DigestWorld.each(digests, Digest::date))
        .hasSize(8)
        .isEqualTo(
            digests
                .getFirst()
                .date()
                .datesUntil(digests.getLast().date().plusDays(1))
                .filter(date -> !date.equals(skipped))
                .toList());
    assertThat(world.mailServer.delivered()).extracting(Mail::messageId).doesNotHaveDuplicates();
  }

  @Test
  void aJobThatFitsTwoProfilesIsListedOnceUnderTheBetter() {
    Account sam =
        world.person(
            "sam@rolecall.example",
            "UTC",
            """
            {"name": "Java", "skills": [{"id": "java", "need": "WANT"}],
             "alert": {"when": "DAILY", "at": "08:00", "limit": 2}}
            """);
    world.profile(
        sam,
        "half",
        """
        {"name": "Either", "skills": [{"id": "java", "need": "WANT"}, {"id": "go", "need": "WANT"}],
         "alert": {"when": "WEEKLY", "days": ["THURSDAY"], "at": "10:00", "limit": 2}}
        """);
    world.jobs.addJobs(job("1", "One"), job("2", "Two"), goJob("3", "Three"), goJob("4", "Four"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    world.run(instance);
    assertThat(texts())
        .singleElement()
        .asString()
        .contains(
            "2 new backend jobs",
            "2 more new matches will be in your next emails.",
            "See all your matches, including those of earlier emails:"
                + " https://rolecall.example/matches")
        .containsOnlyOnce("Job 3")
        .containsOnlyOnce("Job 4")
        .contains("Java and Go match your skills")
        .doesNotContain("Java matches your skills");
  }

  @Test
  void anErasedAccountGetsNoMail() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.beforeMatching(() -> world.people.erase(sam.id()));
    world.run(instance);
    assertThat(world.mailServer.delivered()).isEmpty();
    assertThat(rows("digests") + listedRoles() + rows("profiles") + rows("api_tokens")).isZero();
  }

  @Test
  void jobsBeforeTheLastDigestAreNewAgainOnlyAfterAChangeOfTheProfile() {
    Account sam = samAtEight();
    world.jobs.addJobs(job("1"));
    world.run(instance);
    world.jobs.addJobs(
        seen(job("old"), "2026-11-01T00:00:00Z"), seen(job("late"), "2026-11-04T00:00:00Z"));
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(texts()).last().asString().contains("Job late").doesNotContain("Job old");
    world.profile(sam, "backend", JAVA);
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(texts()).as("saving it as it is changes nothing").hasSize(2);
    world.profile(sam, "backend", JAVA.replace("{\"skills", "{\"name\": \"Changed\", \"skills"));
    world.clock.advance(A_DAY);
    world.run(instance);
    assertThat(texts()).hasSize(3).last().asString().contains("Job old").doesNotContain("Job 1");
  }

  @Test
  void aHiddenJobAndOneThatThePersonAppliedToAreNotMailedAlsoWhenTheyArePostedAgain() {
    Account sam = samAtEight();
    Job hidden = job("hidden");
    Job applied = job("applied");
    Job older = seen(job("older"), "2026-10-01T00:00:00Z");
    world.hide(sam, hidden);
    world.apply(sam, applied);
    Job merged =
        older.toBuilder()
            .postings(Stream.of(older, hidden).flatMap(each -> each.postings().stream()).toList())
            .build();
    world.jobs.addJobs(merged, applied);
    world.run(instance);
    assertThat(world.mailServer.delivered()).isEmpty();
    world.jobs.addJobs(older, hidden, job("other"));
    assertThat(other.sendToday(sam)).isPresent();
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Job other", "Job older")
        .doesNotContain("Job hidden", "Job applied");
  }

  @Test
  void aProfileThatCannotBeReadDoesNotKeepTheOthersFromTheirMail() {
    Account sam = sam();
    world.profile(sam, "old", JAVA);
    world
        .db
        .sql("update profiles set written = '{\"skills\": [{\"id\": \"java\"}]}' where id = 'old'")
        .update();
    world.jobs.addJobs(job("1"));
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSize(1);
    assertThat(state(sam)).isEqualTo(DigestState.SENT);
    assertThat(world.meters.counter("rolecall.profiles.unreadable").count()).isPositive();
  }

  private Account sam() {
    return world.person("sam@rolecall.example", "UTC", JAVA);
  }

  private Account samAtEight() {
    Account sam = sam();
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    return sam;
  }

  private DigestState state(Account account) {
    return world.digests(account).getFirst().state();
  }

  private List<String> texts() {
    return DigestWorld.each(world.mailServer.delivered(), Mail::text);
  }

  private int rows(String table) {
    return world.db.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /// By person, each once.
  private int listedRoles() {
    return world
        .db
        .sql("select count(distinct (account_id, role)) from deliveries, unnest(roles) as role")
        .query(Integer.class)
        .single();
  }

  private void runAfter(CountDownLatch go, Digests each) {
    await(go);
    world.run(each);
  }

  private static void askAfter(CountDownLatch go, Digests each, List<Account> people) {
    await(go);
    people.reversed().forEach(each::sendToday);
  }

  private static void await(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Job job(String id) {
    return aJob("Job " + id).postingId(id).needing("java").build();
  }

  private static Job job(String id, String company) {
    return aJob("Job " + id).postingId(id).at(company).needing("java").build();
  }

  private static Job goJob(String id, String company) {
    return aJob("Job " + id).postingId(id).at(company).needing("java", "go").build();
  }

  private static Job seen(Job job, String at) {
    return job.toBuilder().firstSeenAt(Instant.parse(at)).build();
  }
}
