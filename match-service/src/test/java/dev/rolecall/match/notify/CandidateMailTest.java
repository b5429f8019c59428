package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.localjobs.JobArrivals;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localprofiles.CandidateFinder;
import dev.rolecall.match.localprofiles.CandidateListener;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Profiles are followed from PostgreSQL into the columns, and a job that may match has an account
/// checked without waiting for the next look at all accounts.
@StoreContract
class CandidateMailTest {
  private static final Duration CURRENT_WITHIN = Duration.ofSeconds(2);
  private static final String JAVA =
      """
      {"skills": [{"id": "java", "need": "WANT"}, {"id": "php", "need": "AVOID"}],
       "alert": {"when": "%s"}}
      """;

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z").signaled();
  private final Digests instance = world.instance();
  private final JobArrivals arrivals = new JobArrivals(world.meters);
  private final ConcurrentLinkedQueue<AccountId> candidates = new ConcurrentLinkedQueue<>();
  private final CandidateFinder finder =
      world.finder(
          arrivals,
          CurrentReference.bundled(),
          new CandidateListener() {
            @Override
            public void onCandidates(Set<AccountId> accounts) {
              candidates.addAll(accounts);
            }

            @Override
            public void onChange(AccountId account) {}
          });

  @BeforeEach
  void start() {
    finder.start();
    await().until(() -> CandidateFinder.isCurrent(finder));
  }

  @AfterEach
  void close() {
    finder.stop();
    world.close();
  }

  private Job arrives(String id, String skill) {
    Job job =
        aJob("Job " + id).postingId(id).needing(skill).build().toBuilder()
            .firstSeenAt(world.clock.instant())
            .build();
    world.jobs.addJobs(job);
    arrivals.add(List.of(JobAttributes.of(job)));
    return job;
  }

  private double loaded() {
    return world.meters.get("rolecall.candidates.profiles").gauge().value();
  }

  private void awaitLoaded(int profiles) {
    await().atMost(CURRENT_WITHIN).until(() -> loaded() == profiles);
  }

  @Test
  void changesPausesAndErasuresReachTheColumns() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA.formatted("INSTANT"));
    awaitLoaded(1);
    world.person("kim@rolecall.example", "UTC", JAVA.formatted("DAILY"));
    Account ada = world.person("ada@rolecall.example", "UTC", JAVA.formatted("INSTANT"));
    awaitLoaded(2);
    arrives("1", "java");
    await().until(() -> candidates.size() == 2);
    assertThat(candidates).containsExactlyInAnyOrder(sam.id(), ada.id());
    world.pauses.pause(sam.id(), true);
    awaitLoaded(1);
    world.pauses.pause(sam.id(), false);
    awaitLoaded(2);
    world.profile(ada, "backend", JAVA.formatted("DAILY"));
    awaitLoaded(1);
    world.people.erase(sam.id());
    awaitLoaded(0);
  }

  @Test
  void whatIsStoredIsLoadedAtTheStart() {
    finder.stop();
    world.person("sam@rolecall.example", "UTC", JAVA.formatted("INSTANT"));
    world.person("kim@rolecall.example", "UTC", JAVA.formatted("INSTANT"));
    finder.start();
    awaitLoaded(2);
  }

  /// Without a signal, the account would be checked after an hour.
  @Test
  void anArrivingJobIsMailedAfterTheDelay() {
    Account sam = world.person("sam@rolecall.example", "UTC", JAVA.formatted("INSTANT"));
    awaitLoaded(1);
    world.run(instance);
    world.clock.advance(Duration.ofMinutes(10));
    world.run(instance);
    arrives("1", "php");
    Job match = arrives("2", "java");
    world.clock.advance(Duration.ofMinutes(3));
    world.run(instance);
    assertThat(world.mailServer.delivered()).as("not checked without a signal").isEmpty();
    await().until(() -> candidates.contains(sam.id()));
    Instant signaledAt = world.clock.instant();
    await().until(() -> !world.instantDueAt(sam).isAfter(signaledAt.plusSeconds(10)));
    world.clock.advance(DigestWorld.SETTINGS.instantDelay());
    world.run(instance);
    assertThat(world.mailServer.delivered())
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains(match.opening().title()));
  }
}
