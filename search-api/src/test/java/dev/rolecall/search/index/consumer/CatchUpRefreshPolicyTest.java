package dev.rolecall.search.index.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.search.index.version.GroupProgress;
import dev.rolecall.search.index.version.IndexVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When the refresh interval is lengthened and when it is restored.
class CatchUpRefreshPolicyTest {
  private static final long MIN_LAG = 1_000;
  private static final long MIN_RATE = 100;
  private static final IndexVersion UP_TO_DATE = live(false);
  private static final IndexVersion CATCHING_UP = live(true);
  private static final Duration SCAN = Duration.ofMillis(500);

  /// What the policy set: true for the interval for catching up, false for the default.
  private final List<Boolean> settings = new ArrayList<>();

  private long nanos = 1;
  private long ownWritten;
  private long groupWritten;
  private long groupLag;
  private int groupReads;
  private final CatchUpRefreshPolicy policy =
      new CatchUpRefreshPolicy(
          (_, catchingUp) -> settings.add(catchingUp),
          _ -> {
            groupReads++;
            return new GroupProgress(groupWritten, groupLag);
          },
          MIN_LAG,
          MIN_RATE,
          () -> nanos);

  @Test
  void lengthensTheIntervalFromTheMinimumLagOn() throws IOException {
    assertThat(update(UP_TO_DATE, MIN_LAG - 1)).isFalse();
    assertThat(settings).isEmpty();
    assertThat(update(UP_TO_DATE, MIN_LAG)).isTrue();
    assertThat(settings).containsExactly(true);
  }

  @Test
  void lengthensTheIntervalFromTheMinimumRateOn() throws IOException {
    assertThat(update(UP_TO_DATE, 0)).isFalse();
    write(Duration.ofSeconds(5), MIN_RATE - 1);
    assertThat(update(UP_TO_DATE, 0)).isFalse();
    write(Duration.ofSeconds(5), MIN_RATE);
    assertThat(update(UP_TO_DATE, 0)).isTrue();
    assertThat(settings).containsExactly(true);
  }

  @Test
  void aSingleCommitOfTheMergeIsNoHighRate() throws IOException {
    update(UP_TO_DATE, 0);
    write(SCAN, 2 * MIN_RATE);
    assertThat(update(UP_TO_DATE, 0)).isFalse();
    passes(Duration.ofSeconds(5));
    assertThat(update(UP_TO_DATE, 0)).isFalse();
  }

  @Test
  void theCountsOfAnotherIndexAreNoRate() throws IOException {
    update(UP_TO_DATE, 0);
    write(Duration.ofSeconds(5), 10 * MIN_RATE);
    IndexVersion next = new IndexVersion("jobs-v10-000002", "other", true, false, false);
    assertThat(update(next, 0)).isFalse();
    assertThat(settings).isEmpty();
  }

  @Test
  void keepsTheIntervalAtAHighRateWithoutReadingTheGroup() throws IOException {
    update(UP_TO_DATE, MIN_LAG);
    for (int i = 0; i < 5; i++) {
      write(Duration.ofSeconds(5), MIN_RATE);
      assertThat(update(CATCHING_UP, 0)).isTrue();
    }
    assertThat(settings).containsExactly(true);
    assertThat(groupReads).isZero();
  }

  @Test
  void keepsTheIntervalWhileAllInstancesTogetherWriteALot() throws IOException {
    for (int i = 0; i < 100; i++) {
      passes(SCAN);
      groupWritten += MIN_RATE / 2;
      assertThat(update(CATCHING_UP, 0)).isTrue();
    }
    assertThat(settings).isEmpty();
  }

  @Test
  void theLagOfOtherInstancesDoesNotLengthenTheInterval() throws IOException {
    groupLag = 10 * MIN_LAG;
    assertThat(update(UP_TO_DATE, 0)).isFalse();
    assertThat(settings).isEmpty();
  }

  @Test
  void keepsTheIntervalWhileThisInstanceIsBehind() throws IOException {
    for (int i = 0; i < 50; i++) {
      passes(SCAN);
      assertThat(update(CATCHING_UP, MIN_LAG)).isTrue();
    }
    assertThat(settings).isEmpty();
  }

  @Test
  void keepsTheIntervalWhileAnotherInstanceIsBehind() throws IOException {
    groupLag = MIN_LAG;
    for (int i = 0; i < 50; i++) {
      passes(SCAN);
      assertThat(update(CATCHING_UP, 0)).isTrue();
    }
    assertThat(settings).isEmpty();
  }

  @Test
  void restoresTheIntervalWhenLittleIsWrittenAndNothingIsLeft() throws IOException {
    groupLag = MIN_LAG - 1;
    // a window of 5 s without much written, and one more update
    for (int i = 0; i < 11; i++) {
      assertThat(update(CATCHING_UP, MIN_LAG - 1)).isTrue();
      passes(SCAN);
    }
    assertThat(settings).isEmpty();
    assertThat(update(CATCHING_UP, MIN_LAG - 1)).isFalse();
    assertThat(settings).containsExactly(false);
  }

  @Test
  void aSingleUpdateWithoutLagDoesNotRestoreTheInterval() throws IOException {
    update(CATCHING_UP, 0);
    passes(Duration.ofSeconds(5));
    assertThat(update(CATCHING_UP, 0)).isTrue();
    assertThat(update(CATCHING_UP, MIN_LAG)).isTrue();
    assertThat(update(CATCHING_UP, 0)).isTrue();
    assertThat(settings).isEmpty();
    assertThat(update(CATCHING_UP, 0)).isFalse();
  }

  @Test
  void countsUpdatesWithoutLagAgainAfterTheDefaultInterval() throws IOException {
    update(CATCHING_UP, 0);
    passes(Duration.ofSeconds(5));
    update(CATCHING_UP, 0);
    update(UP_TO_DATE, 0);
    assertThat(update(CATCHING_UP, 0)).isTrue();
    assertThat(settings).isEmpty();
  }

  @Test
  void aProgressThatCannotBeReadRestoresNothing() {
    CatchUpRefreshPolicy disconnected =
        new CatchUpRefreshPolicy(
            (_, catchingUp) -> settings.add(catchingUp),
            _ -> {
              throw new IOException("Kafka is unavailable");
            },
            MIN_LAG,
            MIN_RATE,
            () -> nanos);
    for (int i = 0; i < 3; i++) {
      passes(Duration.ofSeconds(5));
      assertThatThrownBy(() -> disconnected.update(CATCHING_UP, 0, 0))
          .isInstanceOf(IOException.class);
    }
    assertThat(settings).isEmpty();
  }

  private boolean update(IndexVersion live, long ownLag) throws IOException {
    return policy.update(live, ownLag, ownWritten);
  }

  private void passes(Duration time) {
    nanos += time.toNanos();
  }

  private void write(Duration time, long perSecond) {
    passes(time);
    ownWritten += perSecond * time.toMillis() / 1_000;
  }

  private static IndexVersion live(boolean catchingUp) {
    return new IndexVersion("jobs-v10-000001", "uuid", true, false, catchingUp);
  }
}
