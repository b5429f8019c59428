package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.notify.digest.DigestState;
import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.match.people.Account;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When nothing is new for a week, one mail a week says so.
@StoreContract
class StillLookingMailTest {
  private static final String PAGES = "https://rolecall.example";
  private static final String DAILY =
      """
      {"name": "Java, near home",
       "skills": [{"id": "java", "need": "WANT"}, {"id": "php", "need": "AVOID"}],
       "seniority": {"min": "SENIOR"}, "work": {"modes": ["REMOTE"], "home": {"country": "DE"}},
       "alert": {"when": "DAILY", "at": "08:00"%s}}
      """;

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z");
  private final Digests instance = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void itComesAWeekAfterTheLastMailAndOnceAWeek() {
    Account sam = person("");
    world.jobs.addJobs(job("1"));
    runDays(1);
    assertThat(subjects()).hasSize(1).first().asString().startsWith("1 new backend job");
    runDays(6);
    assertThat(subjects()).as("six days without a new job").hasSize(1);
    runDays(1);
    assertThat(subjects())
        .hasSize(2)
        .last()
        .isEqualTo("Still looking: nothing new this week, 1 open job matches");
    assertThat(world.digests(sam).getFirst())
        .extracting(Digest::state, Digest::jobs)
        .containsExactly(DigestState.SENT, 0);
    runDays(6);
    assertThat(subjects()).hasSize(2);
    runDays(1);
    assertThat(subjects()).hasSize(3).last().asString().startsWith("Still looking");
  }

  @Test
  void itSaysWhatWasSearchedAndProposesTheChangeThatOpensMost() {
    person("");
    for (String id : List.of("a", "b", "c")) {
      world.jobs.addJobs(
          seen(
              aJob("Senior Engineer")
                  .at("Acme " + id)
                  .postingId(id)
                  .needing("java", "php")
                  .build()));
    }
    runDays(8);
    Mail mail = world.mailServer.delivered().getLast();
    assertThat(mail.subject()).startsWith("Still looking: no open job matches");
    assertThat(mail.text())
        .contains(
            "Searched: Java, senior or higher, remote from Germany",
            "0 of 3 open jobs match, none of them new.",
            "Most others are hidden by: skills that you need or avoid (3).",
            "Accepting PHP would open 3 more jobs",
            PAGES + "/profile/edit?id=backend");
    assertThat(Jsoup.parse(mail.html()).text())
        .contains("Accepting PHP would open 3 more jobs", "Searched: Java, senior or higher");
    MailChecklist.checkAlert(mail, PAGES);
  }

  @Test
  void aPersonWhoTurnedItOffGetsNoMailWithoutNewJobs() {
    person(", \"stillLooking\": false");
    runDays(20);
    assertThat(subjects()).isEmpty();
    assertThat(world.counted("empty")).isEqualTo(20);
  }

  @Test
  void aJobThatComesLateIsMailedAfterItAsAfterADayWithoutMail() {
    person("");
    runDays(8);
    assertThat(subjects()).singleElement().asString().startsWith("Still looking");
    world.jobs.addJobs(
        job("late").toBuilder().firstSeenAt(Instant.parse("2026-11-11T07:00:00Z")).build());
    runDays(1);
    assertThat(subjects()).hasSize(2).last().asString().startsWith("1 new backend job for you");
    runDays(7);
    assertThat(subjects()).hasSize(3).last().asString().startsWith("Still looking");
  }

  @Test
  void aMailThatIsNotAcceptedIsSentAgainOnce() {
    person("");
    runDays(7);
    world.mailServer.then(new SubmissionResult.Deferred("451"));
    world.run(instance);
    assertThat(subjects()).isEmpty();
    world.clock.advance(Duration.ofMinutes(5));
    world.run(instance);
    world.run(instance);
    assertThat(subjects()).hasSize(1);
  }

  @Test
  void aWeeklyAlertWithoutNewJobsSaysSoEachWeek() {
    atEight(
        world.person(
            "sam@rolecall.example", "UTC", DAILY.formatted("").replace("DAILY", "WEEKLY")));
    runDays(30);
    assertThat(subjects()).hasSize(3).allMatch(subject -> subject.startsWith("Still looking"));
  }

  private Account person(String alert) {
    return atEight(world.person("sam@rolecall.example", "UTC", DAILY.formatted(alert)));
  }

  private Account atEight(Account person) {
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
    return person;
  }

  private void runDays(int days) {
    for (int i = 0; i < days; i++) {
      world.run(instance);
      world.clock.advance(Duration.ofDays(1));
    }
  }

  private List<String> subjects() {
    return world.mailServer.delivered().stream().map(Mail::subject).toList();
  }

  private static Job job(String id) {
    return seen(aJob("Senior Java Engineer").postingId(id).needing("java").build());
  }

  private static Job seen(Job job) {
    return job.toBuilder().firstSeenAt(Instant.parse("2026-11-04T08:00:00Z")).build();
  }
}
