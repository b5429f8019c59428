package dev.rolecall.match.notify.digest;

import dev.rolecall.model.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs each state change of a digest as one transaction, at the time of the clock.
///
/// @param lease how long a claim is valid, from its last state change, in real time
public record DigestTransactions(TransactionTemplate transaction, Duration lease, Clock clock) {
  public <T> T run(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /// In microseconds, as PostgreSQL keeps it.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// When a lease that starts now expires.
  Instant leaseEnd() {
    return in(lease);
  }

  /// What the clock shows after a real duration.
  Instant in(Duration real) {
    return now().plus(RealTime.onClock(clock, real));
  }
}
