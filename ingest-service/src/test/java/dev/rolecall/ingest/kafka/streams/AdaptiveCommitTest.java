package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class AdaptiveCommitTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AdaptiveCommit pace = new AdaptiveCommit(Duration.ofMillis(300), nanos::get);
  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final AdaptiveCommit.Task task = pace.start(context);

  @Test
  void aFewRecordsAreCommittedAtTheNextTick() {
    arrive(5);
    tick();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void nothingIsCommittedWithoutRecords() {
    tick();
    assertThat(context.committed()).isFalse();
  }

  @Test
  void manyRecordsWaitForTheLongInterval() {
    arrive(200);
    tick();
    assertThat(context.committed()).isFalse();
  }

  @Test
  void theLastOfManyAreCommittedWhenNoMoreArrive() {
    arrive(200);
    tick();
    tick();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void theTasksOfAnApplicationCountTogether() {
    MockProcessorContext<String, String> other = new MockProcessorContext<>();
    AdaptiveCommit.Task busy = pace.start(other);
    for (int i = 0; i < 200; i++) {
      busy.onRecord();
    }
    arrive(1);
    tick();
    assertThat(context.committed()).isFalse();
  }

  private void arrive(int records) {
    for (int i = 0; i < records; i++) {
      task.onRecord();
    }
  }

  private void tick() {
    nanos.addAndGet(Duration.ofMillis(300).toNanos());
    context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(0));
  }
}
