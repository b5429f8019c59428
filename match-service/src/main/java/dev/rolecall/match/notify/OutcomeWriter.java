package dev.rolecall.match.notify;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Writes down what happened outside, also when PostgreSQL is away for a moment: what is not
/// written would be uncertain.
final class OutcomeWriter {
  private final Duration pause;
  private final int attempts;

  /// @param attempts in all, at least 1
  OutcomeWriter(Duration pause, int attempts) {
    this.pause = pause;
    this.attempts = attempts;
  }

  /// @throws DataAccessException when PostgreSQL stays away
  void insist(Runnable write) {
    for (int attempt = 1; ; attempt++) {
      try {
        write.run();
        return;
      } catch (DataAccessException | TransactionException away) {
        if (attempt >= attempts || !paused()) {
          throw away;
        }
      }
    }
  }

  private boolean paused() {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
