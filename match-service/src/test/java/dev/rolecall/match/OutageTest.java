package dev.rolecall.match;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.ProfilePrecondition;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.TestPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// PostgreSQL and the mail server come late, and go and come again.
class OutageTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void theServiceStartsWithoutPostgresqlReportsWhatItWaitsForAndContinues() throws Exception {
    TestPlatform.FreshDatabase real = TestPlatform.get().freshDatabase();
    URI server = URI.create(real.jdbcUrl().substring("jdbc:".length()));
    try (Gate gate = new Gate(server.getHost(), server.getPort());
        TestService service =
            TestService.start(
                new TestPlatform.FreshDatabase(
                    "jdbc:postgresql://127.0.0.1:%d%s".formatted(gate.port(), server.getPath()),
                    real.user(),
                    real.password()),
                new SettableMatching(),
                SettableClock.at("2026-11-05T09:00:00Z"),
                "spring.datasource.hikari.connection-timeout=500")) {
      health(service, 503, "$.components.digest.details.waitingFor");
      service
          .managementClient()
          .get()
          .uri("/actuator/health/liveness")
          .exchange()
          .expectStatus()
          .isOk();
      me(service, 503);

      gate.open();
      assertThat(service.bean(PeopleSchema.class).awaitReady(LONG)).isTrue();
      await().atMost(LONG).untilAsserted(() -> me(service, 401));

      gate.shut();
      await().atMost(LONG).untilAsserted(() -> me(service, 503));

      gate.open();
      await().atMost(LONG).untilAsserted(() -> me(service, 401));
      await().atMost(LONG).untilAsserted(() -> health(service, 200, "$.components.db.status"));
    }
  }

  @Test
  void mailsWaitForTheMailServerAndHealthSaysSo() throws Exception {
    TestPlatform platform = TestPlatform.get();
    Mailbox mailbox = Mailbox.fresh();
    try (Gate gate = new Gate(platform.smtpHost(), platform.smtpPort());
        TestService service =
            TestService.start(
                "2026-11-05T07:00:00Z",
                "spring.mail.port=" + gate.port(),
                "rolecall.notify.enabled=true",
                "rolecall.notify.poll-interval=50ms")) {
      assertThat(service.bean(PeopleSchema.class).awaitReady(LONG)).isTrue();
      service.matching.addJobs(aJob("Java Engineer").needing("java").build());
      People people = service.bean(People.class);
      Account account = people.signUp(mailbox.address(), "UTC").account();
      service
          .bean(ProfileStore.class)
          .save(account.id(), "backend", Json.MAPPER.readTree("{}"), ProfilePrecondition.NONE);
      service.clock.set(Instant.parse("2026-11-05T08:00:00Z"));
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> health(service, 200, "$.components.digest[?(@.status=='DEGRADED')]"));
      health(service, 200, "$.components.smtp[?(@.status=='DEGRADED')]");
      assertThat(mailbox.mails()).isEmpty();

      gate.open();
      service.clock.advance(Duration.ofMinutes(1));
      await().atMost(LONG).untilAsserted(() -> assertThat(mailbox.mails()).hasSize(1));
      await()
          .atMost(LONG)
          .untilAsserted(() -> health(service, 200, "$.components.digest[?(@.status=='UP')]"));
    }
  }

  private static void me(TestService service, int status) {
    service.client("rc_nobody").get().uri("/api/v1/me").exchange().expectStatus().isEqualTo(status);
  }

  private static void health(TestService service, int status, String detail) {
    service
        .managementClient()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath(detail)
        .isNotEmpty();
  }
}
