package dev.rolecall.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CatchUpLatchesTest {
  private final CatchUpLatches latches = new CatchUpLatches();

  @Test
  void aThreadWaitsForTheEndOfWhenItBeganToWait() {
    CountDownLatch early = latches.add(3);
    assertThat(latches.requestEnd(3)).isTrue();
    CountDownLatch late = latches.add(3);
    latches.setEnd(3, 10);
    latches.release(3, 9);
    assertThat(early.getCount()).isOne();
    latches.release(3, 10);
    assertThat(early.getCount()).as("also when more records follow").isZero();
    assertThat(late.getCount()).as("its end was not requested yet").isOne();
    assertThat(latches.requestEnd(3)).isTrue();
    latches.setEnd(3, 12);
    assertThat(latches.requestEnd(3)).isFalse();
    latches.release(3, 12);
    assertThat(late.getCount()).isZero();
  }

  @Test
  void aRevokedPartitionReleasesAllThreads() {
    CountDownLatch one = latches.add(3);
    CountDownLatch other = latches.add(4);
    latches.release(3);
    assertThat(one.getCount()).isZero();
    assertThat(other.getCount()).isOne();
  }
}
