package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.RuleEffects;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final Job HIDDEN =
      seen(aJob("PHP Developer").postingId("hidden").needing("php").build());

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
    assertThat(subjects()).hasSize(2).last().isEqualTo("No new jobs this week, 1 open job matches");
    assertThat(world.digests(sam).getFirst())
        .extracting(Digest::state, Digest::jobs)
        .containsExactly(DigestState.SENT, 0);
    runDays(6);
    assertThat(subjects()).hasSize(2);
    runDays(1);
    assertThat(subjects()).hasSize(3).last().asString().startsWith("No new jobs this week");
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
    assertThat(mail.subject()).startsWith("No new jobs this week, and no open job matches");
    assertThat(mail.text())
        .contains(
            "Searched: Java, senior or higher, remote from Germany",
            "None of 3 open jobs match.",
            "Most others are hidden by: skills that you need or avoid (3).",
            "Accepting PHP would add 3 matching jobs",
            PAGES + "/profile/edit?id=backend");
    assertThat(Jsoup.parse(mail.html()).text())
        .contains("Accepting PHP would add 3 matching jobs", "Searched: Java, senior or higher");
    MailChecklist.checkAlert(mail, PAGES);
  }

  @Test
  void aPersonWhoTurnedItOffGetsNoMailWithoutNewJobs() {
    world.jobs.addJobs(HIDDEN);
    person(", \"stillLooking\": false");
    runDays(20);
    assertThat(subjects()).isEmpty();
    assertThat(world.counted("empty")).isEqualTo(20);
  }

  @Test
  void aJobThatComesLateIsMailedAfterItAsAfterADayWithoutMail() {
    world.jobs.addJobs(HIDDEN);
    person("");
    runDays(8);
    assertThat(subjects()).singleElement().asString().startsWith("No new jobs this week");
    world.jobs.addJobs(
        job("late").toBuilder().firstSeenAt(Instant.parse("2026-11-11T07:00:00Z")).build());
    runDays(1);
    assertThat(subjects()).hasSize(2).last().asString().startsWith("1 new backend job for you");
    runDays(7);
    assertThat(subjects()).hasSize(3).last().asString().startsWith("No new jobs this week");
  }

  @Test
  void aMailThatIsNotAcceptedIsSentAgainOnce() {
    world.jobs.addJobs(HIDDEN);
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
    world.jobs.addJobs(HIDDEN);
    atEight(
        world.person(
            "sam@rolecall.example", "UTC", DAILY.formatted("").replace("DAILY", "WEEKLY")));
    runDays(30);
    assertThat(subjects())
        .hasSize(3)
        .allMatch(subject -> subject.startsWith("No new jobs this week"));
  }

  /// The rules of a profile hold all jobs that they hide: those of several people would not fit
  /// into the memory.
  @Test
  void theRulesOfOnePersonAfterTheOtherAreCompared() throws Exception {
    world.jobs.addJobs(HIDDEN);
    world.person("kim@rolecall.example", "UTC", DAILY.formatted(""));
    person("");
    runDays(7);
    AtomicInteger running = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(1);
    world.effects(
        found -> {
          if (running.incrementAndGet() > 1) {
            together.countDown();
          }
          await(together);
          running.decrementAndGet();
          return found;
        });
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one = workers.submit(() -> world.run(instance));
      Future<?> other = workers.submit(() -> world.run(instance));
      one.get();
      other.get();
    }
    assertThat(subjects()).hasSize(2);
    assertThat(together.getCount()).as("0 when two were compared at the same time").isOne();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nothingIsSaidOfJobsThatAreBeingLoadedAgain() {
    world.jobs.addJobs(HIDDEN);
    person("");
    runDays(7);
    world.effects(
        found -> {
          world.jobs.setLoaded(false);
          return found;
        });
    world.run(instance);
    assertThat(subjects()).isEmpty();
    world.jobs.setLoaded(true);
    world.effects(found -> found);
    world.clock.advance(Duration.ofMinutes(5));
    world.run(instance);
    assertThat(subjects()).hasSize(1);
  }

  @Test
  void nothingIsSaidWhileThereAreNoOpenJobs() {
    person("");
    runDays(20);
    assertThat(subjects()).isEmpty();
  }

  /// With very many jobs only some are compared: that none of them matches does not mean that none
  /// does.
  @Test
  void estimatesAreNamedAsSuch() {
    world.jobs.addJobs(HIDDEN);
    person("");
    world.effects(_ -> new RuleEffects(60_000, 0, 1, List.of(), List.of(), 3));
    runDays(8);
    Mail mail = world.mailServer.delivered().getLast();
    assertThat(mail.subject()).isEqualTo("No new jobs this week");
    assertThat(mail.text())
        .contains(
            "Hardly any of about 60,000 open jobs match.",
            "1 other fits your rules but scores less than 50.");
    world.effects(_ -> new RuleEffects(60_000, 12, 0, List.of(), List.of(), 3));
    runDays(7);
    mail = world.mailServer.delivered().getLast();
    assertThat(mail.subject()).isEqualTo("No new jobs this week, about 12 open jobs match");
    assertThat(mail.text()).contains("About 12 of 60,000 open jobs match, none of them new.");
  }

  @Test
  void aJobThatMatchesTwoProfilesIsNotCountedTwiceInTheSubject() {
    Account sam = person("");
    world.profile(sam, "second", DAILY.formatted("").replace("Java, near home", "Anywhere"));
    world.jobs.addJobs(job("1"));
    runDays(9);
    Mail mail = world.mailServer.delivered().getLast();
    assertThat(mail.subject()).isEqualTo("No new jobs this week");
    assertThat(mail.text())
        .contains("Java, near home", "Anywhere", "1 of 1 open job matches, and it is not new.");
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
