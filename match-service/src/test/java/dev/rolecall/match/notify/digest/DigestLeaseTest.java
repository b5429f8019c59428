package dev.rolecall.match.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DigestLeaseTest {
  private static final Instant AS_OF = Instant.parse("2026-10-25T00:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Test
  void aLeaseLastsItsRealTimeOnAClockThatRunsFaster() {
    Instant start = InstantSource.system().instant();
    assertThat(transactions(Clocks.of(AS_OF, start, 600)).leaseEnd())
        .isBetween(AS_OF.plus(Duration.ofHours(50)), AS_OF.plus(Duration.ofHours(60)));
    assertThat(transactions(Clocks.of(AS_OF, start, 1)).leaseEnd())
        .isBetween(AS_OF.plus(LEASE), AS_OF.plus(LEASE).plusSeconds(60));
  }

  private static DigestTransactions transactions(Clock clock) {
    return new DigestTransactions(
        new TransactionTemplate(new DataSourceTransactionManager()), LEASE, clock);
  }
}
