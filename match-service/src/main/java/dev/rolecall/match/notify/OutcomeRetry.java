package dev.rolecall.match.notify;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Retries recording the response of the mail server while PostgreSQL is unavailable: an outcome
/// that is not recorded makes the digest UNCERTAIN.
final class OutcomeRetry {
  private final Retry retry;

  /// @param delay between two attempts
  /// @param attempts in total, at least 1
  OutcomeRetry(Duration delay, int attempts) {
    this.retry =
        Retry.of(
            "digest-outcome",
            RetryConfig.custom()
                .maxAttempts(attempts)
                .waitDuration(delay)
                .retryExceptions(DataAccessException.class, TransactionException.class)
                .build());
  }

  /// @throws DataAccessException when PostgreSQL stays unavailable
  void run(Runnable update) {
    retry.executeRunnable(update);
  }
}
