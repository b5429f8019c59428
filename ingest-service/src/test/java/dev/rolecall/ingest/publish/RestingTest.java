package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestingTest {
  private final AtomicLong nanos = new AtomicLong(42);
  private final Resting resting = new Resting(nanos::get);

  @Test
  void eachTimeInARowTheRestIsTwiceAsLongUpToTenMinutes() {
    assertThat(resting.after(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(1));
    assertThat(resting.after(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(2));
    for (int i = 0; i < 20; i++) {
      resting.after(InventedSource.ACME);
    }
    assertThat(resting.after(InventedSource.ACME)).isEqualTo(Duration.ofMinutes(10));
    resting.forget(InventedSource.ACME);
    assertThat(resting.after(InventedSource.ACME)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aRestEnds() {
    resting.after(InventedSource.ACME);
    assertThat(resting.contains(InventedSource.ACME)).isTrue();
    assertThat(resting.contains(InventedSource.LIST)).isFalse();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(resting.contains(InventedSource.ACME)).isFalse();
  }
}
