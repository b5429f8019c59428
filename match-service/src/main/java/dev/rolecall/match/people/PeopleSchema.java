package dev.rolecall.match.people;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tables up to date beside the start of the service, which so comes up, and can tell
/// what it waits for, while PostgreSQL is not there yet. Several instances do it one after another.
public final class PeopleSchema {
  private static final Logger log = LoggerFactory.getLogger(PeopleSchema.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile String waitingFor = "PostgreSQL was not asked yet";

  /// Returns at once.
  public void migrate(Flyway flyway) {
    Thread.ofVirtual().name("schema").start(() -> migrateAtLast(flyway));
  }

  public boolean ready() {
    return ready.getCount() == 0;
  }

  /// What keeps it, in words; empty when it is ready.
  public String waitingFor() {
    return ready() ? "" : waitingFor;
  }

  public boolean awaitReady(Duration atMost) throws InterruptedException {
    return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void migrateAtLast(Flyway flyway) {
    while (!tryToMigrate(flyway)) {
      try {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS.toMillis());
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    ready.countDown();
  }

  private boolean tryToMigrate(Flyway flyway) {
    try {
      flyway.migrate();
      return true;
    } catch (FlywayException notNow) {
      String told = reason(notNow);
      if (!told.equals(waitingFor)) {
        log.warn("Waiting for PostgreSQL: {}", told);
      }
      waitingFor = told;
      return false;
    }
  }

  /// Of the innermost cause: the outer ones hold figures that change each time.
  private static String reason(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String words = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + words;
  }
}
