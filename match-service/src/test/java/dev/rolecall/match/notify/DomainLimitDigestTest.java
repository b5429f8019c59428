package dev.rolecall.match.notify;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.smtp.SubmissionResult;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Digests of people at a big mail provider wait for their turn, and no one else does.
@StoreContract
class DomainLimitDigestTest {
  private static final String DAILY_AT_EIGHT =
      "{\"skills\": [{\"id\": \"java\", \"need\": \"MUST\"}], \"alert\": {\"at\": \"08:00\"}}";

  private final DigestWorld world = DigestWorld.at("2026-11-05T07:00:00Z").limitPerDomain(2);
  private final Digests instance = world.instance();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void digestsThatWaitHoldNoClaimAndAreAllSent() {
    people(5);
    world.run(instance);
    assertThat(sentTo("big.example")).isEqualTo(2);
    assertThat(sentTo("small.example")).isEqualTo(1);
    assertThat(claimed()).as("those that wait have no row").isZero();
    world.clock.advance(Duration.ofMinutes(1));
    world.run(instance);
    assertThat(sentTo("big.example")).isEqualTo(4);
    world.clock.advance(Duration.ofMinutes(1));
    world.run(instance);
    assertThat(sentTo("big.example")).isEqualTo(5);
    world.clock.advance(Duration.ofHours(1));
    world.run(instance);
    assertThat(world.mailServer.delivered()).as("each once").hasSize(6);
  }

  @Test
  void aDomainThatRefusesTemporarilyDelaysNoOther() {
    people(2);
    world.mailServer.then(new SubmissionResult.Deferred("421", true, 421));
    world.run(instance);
    assertThat(world.mailServer.delivered()).hasSizeLessThan(3);
    assertThat(sentTo("small.example")).isEqualTo(1);
    for (int minute = 0; minute < 5; minute++) {
      world.clock.advance(Duration.ofMinutes(1));
      world.run(instance);
    }
    assertThat(world.mailServer.delivered()).hasSize(3);
  }

  /// The big domain's first; all are due at the same time.
  private void people(int atBigDomain) {
    for (int i = 0; i < atBigDomain; i++) {
      world.person("p" + i + "@big.example", "UTC", DAILY_AT_EIGHT);
    }
    world.person("p@small.example", "UTC", DAILY_AT_EIGHT);
    world.jobs.addJobs(aJob("Java Engineer").needing("java").build());
    world.run(instance);
    world.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
  }

  private long sentTo(String domain) {
    return world.mailServer.delivered().stream().filter(mail -> mail.to().endsWith(domain)).count();
  }

  private int claimed() {
    return world
        .db
        .sql("select count(*) from digests where state = 'CLAIMED'")
        .query(Integer.class)
        .single();
  }
}
