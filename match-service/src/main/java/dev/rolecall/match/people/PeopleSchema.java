package dev.rolecall.match.people;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Migrates the database in the background, so that the service starts while PostgreSQL is
/// unavailable; its health reports what it waits for. Flyway's lock serializes several instances.
public final class PeopleSchema {
  private static final Logger log = LoggerFactory.getLogger(PeopleSchema.class);
  private static final Duration BACKOFF = Duration.ofSeconds(1);

  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile String waitingFor = "the first connection to PostgreSQL";

  /// Starts the migration and returns.
  public void migrate(Flyway flyway) {
    Thread.ofVirtual().name("schema").start(() -> migrateWithRetry(flyway));
  }

  public boolean isReady() {
    return ready.getCount() == 0;
  }

  /// What it waits for, as a readable sentence; empty when it is ready.
  public String waitingFor() {
    return isReady() ? "" : waitingFor;
  }

  public boolean awaitReady(Duration atMost) throws InterruptedException {
    return ready.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void migrateWithRetry(Flyway flyway) {
    Retry retry =
        Retry.of(
            "people-schema",
            RetryConfig.custom()
                .maxAttempts(Integer.MAX_VALUE)
                .waitDuration(BACKOFF)
                .retryExceptions(FlywayException.class)
                .build());
    retry
        .getEventPublisher()
        .onRetry(attempt -> failed(Objects.requireNonNull(attempt.getLastThrowable())));
    retry.executeRunnable(flyway::migrate);
    ready.countDown();
  }

  private void failed(Throwable problem) {
    String found = reason(problem);
    if (!found.equals(waitingFor)) {
      log.warn("PostgreSQL is unavailable, retrying: {}", found);
    }
    waitingFor = found;
  }

  /// The root cause: the messages of outer exceptions change with each attempt.
  private static String reason(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }
}
