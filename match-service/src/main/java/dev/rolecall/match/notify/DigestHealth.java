package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.people.PeopleSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Whether people receive their mail: how many digests are retried, and how many may be lost. Mail
/// that was refused permanently is reported too, but does not degrade health: no operator can fix
/// it.
final class DigestHealth implements HealthIndicator {
  /// Working, but an operator should look.
  static final Status DEGRADED = new Status("DEGRADED");

  private static final Duration PERIOD = Duration.ofDays(2);

  private final DigestHistory history;
  private final Digests digests;
  private final DigestLoop loop;
  private final PeopleSchema schema;
  private final Clock clock;

  DigestHealth(
      DigestHistory history, Digests digests, DigestLoop loop, PeopleSchema schema, Clock clock) {
    this.history = history;
    this.digests = digests;
    this.loop = loop;
    this.schema = schema;
    this.clock = clock;
  }

  @Override
  public Health health() {
    if (!schema.isReady()) {
      return Health.down().withDetail("waitingFor", schema.waitingFor()).build();
    }
    if (!digests.isLoaded()) {
      return Health.status(DEGRADED).withDetail("waitingFor", "the jobs are being loaded").build();
    }
    int retrying = history.retrying();
    Instant since = clock.instant().minus(PERIOD);
    int uncertain = history.uncertainSince(since);
    int failed = loop.expectedWorkers() - loop.runningWorkers();
    return Health.status(retrying + uncertain + failed == 0 ? Status.UP : DEGRADED)
        .withDetail("workers", loop.runningWorkers())
        .withDetail("retrying", retrying)
        .withDetail("uncertainInTwoDays", uncertain)
        .withDetail("refusedInTwoDays", history.refusedSince(since))
        .withDetail("accountsStoppedAfterRefusals", history.stoppedAccounts())
        .build();
  }
}
