package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StreamsHealthTest {
  private final AtomicLong nanos = new AtomicLong();
  private final StreamsHealth health = new StreamsHealth("merge", nanos::get);

  @Test
  void aTopologyThatStartsRunsOrRebalancesIsUp() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    health.onChange(State.REBALANCING, State.CREATED);
    health.onChange(State.RUNNING, State.REBALANCING);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("state", State.RUNNING);
  }

  @Test
  void aTopologyThatHasStoppedIsDown() {
    health.onChange(State.ERROR, State.RUNNING);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    health.onChange(State.NOT_RUNNING, State.PENDING_SHUTDOWN);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void severalFailuresWithinAMinuteAreDownUntilTheMinuteIsOver() {
    for (int i = 0; i < StreamsHealth.MAX_FAILURES; i++) {
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      health.addFailure();
    }
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void rareFailuresAreTolerated() {
    for (int i = 0; i < 10; i++) {
      health.addFailure();
      nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    }
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
