package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedCrawlsTest {
  private final AtomicLong nanos = new AtomicLong(42);
  private final FailedCrawls failed = new FailedCrawls(nanos::get);

  @Test
  void theBackoffDoublesUpToTenMinutes() {
    assertThat(failed.add(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(1));
    assertThat(failed.add(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(2));
    for (int i = 0; i < 20; i++) {
      failed.add(InventedSource.ACME);
    }
    assertThat(failed.add(InventedSource.ACME)).isEqualTo(Duration.ofMinutes(10));
    failed.clear(InventedSource.ACME);
    assertThat(failed.add(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void theBackoffEnds() {
    failed.add(InventedSource.ACME);
    assertThat(failed.contains(InventedSource.ACME)).isTrue();
    assertThat(failed.contains(InventedSource.LIST)).isFalse();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(failed.contains(InventedSource.ACME)).isFalse();
  }
}
