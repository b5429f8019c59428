package dev.rolecall.match.notify.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs each step of a digest as one transaction, at the time of the clock.
///
/// @param lease how long a claim is valid, from its last step
public record LedgerTransactions(TransactionTemplate transaction, Duration lease, Clock clock) {
  <T> T run(Supplier<T> step) {
    return Objects.requireNonNull(transaction.execute(_ -> step.get()));
  }

  /// In microseconds, as PostgreSQL keeps it.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// When the lease of a step that is made now expires.
  Instant leaseEnd() {
    return now().plus(lease);
  }
}
