package dev.rolecall.search.index.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.search.index.version.IndexVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When the refresh interval is lengthened and when it is restored.
class CatchUpRefreshPolicyTest {
  private static final long MIN_LAG = 1_000;
  private static final IndexVersion UP_TO_DATE = live(false);
  private static final IndexVersion CATCHING_UP = live(true);

  /// What the policy set: true for the interval for catching up, false for the default.
  private final List<Boolean> settings = new ArrayList<>();

  private long groupLag;
  private final CatchUpRefreshPolicy policy =
      new CatchUpRefreshPolicy((_, catchingUp) -> settings.add(catchingUp), _ -> groupLag, MIN_LAG);

  @Test
  void lengthensTheIntervalFromTheMinimumLagOn() throws IOException {
    assertThat(policy.update(UP_TO_DATE, MIN_LAG - 1)).isFalse();
    assertThat(settings).isEmpty();
    assertThat(policy.update(UP_TO_DATE, MIN_LAG)).isTrue();
    assertThat(settings).containsExactly(true);
  }

  @Test
  void theLagOfOtherInstancesDoesNotLengthenTheInterval() throws IOException {
    groupLag = 10 * MIN_LAG;
    assertThat(policy.update(UP_TO_DATE, 0)).isFalse();
    assertThat(settings).isEmpty();
  }

  @Test
  void keepsTheIntervalWhileThisInstanceIsBehind() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(policy.update(CATCHING_UP, MIN_LAG)).isTrue();
    }
    assertThat(settings).isEmpty();
  }

  @Test
  void keepsTheIntervalWhileAnotherInstanceIsBehind() throws IOException {
    groupLag = MIN_LAG;
    for (int i = 0; i < 5; i++) {
      assertThat(policy.update(CATCHING_UP, 0)).isTrue();
    }
    assertThat(settings).isEmpty();
  }

  @Test
  void restoresTheIntervalAtTheSecondUpdateWithoutLag() throws IOException {
    groupLag = MIN_LAG - 1;
    assertThat(policy.update(CATCHING_UP, MIN_LAG - 1)).isTrue();
    assertThat(settings).isEmpty();
    assertThat(policy.update(CATCHING_UP, 0)).isFalse();
    assertThat(settings).containsExactly(false);
  }

  @Test
  void countsUpdatesWithoutLagAgainAfterALag() throws IOException {
    policy.update(CATCHING_UP, 0);
    policy.update(CATCHING_UP, MIN_LAG);
    assertThat(policy.update(CATCHING_UP, 0)).isTrue();
    assertThat(settings).isEmpty();
    assertThat(policy.update(CATCHING_UP, 0)).isFalse();
  }

  @Test
  void countsUpdatesWithoutLagAgainAfterTheDefaultInterval() throws IOException {
    policy.update(CATCHING_UP, 0);
    policy.update(UP_TO_DATE, 0);
    assertThat(policy.update(CATCHING_UP, 0)).isTrue();
    assertThat(settings).isEmpty();
  }

  @Test
  void aLagThatCannotBeReadRestoresNothing() {
    CatchUpRefreshPolicy disconnected =
        new CatchUpRefreshPolicy(
            (_, catchingUp) -> settings.add(catchingUp),
            _ -> {
              throw new IOException("Kafka is unavailable");
            },
            MIN_LAG);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> disconnected.update(CATCHING_UP, 0)).isInstanceOf(IOException.class);
    }
    assertThat(settings).isEmpty();
  }

  private static IndexVersion live(boolean catchingUp) {
    return new IndexVersion("jobs-v10-000001", "uuid", true, false, catchingUp);
  }
}
