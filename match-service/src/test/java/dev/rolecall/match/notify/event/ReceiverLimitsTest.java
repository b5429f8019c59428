package dev.rolecall.match.notify.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiverLimitsTest {
  private final List<String> sent = new ArrayList<>();

  private boolean send(ReceiverLimits limits, String url) {
    return limits.run(url, () -> sent.add(url));
  }

  @Test
  void aHostReceivesNoMoreThanItsLimitWhateverTheAddress() {
    ReceiverLimits limits = new ReceiverLimits(3);
    for (int i = 0; i < 10; i++) {
      send(
          limits,
          "https://%s/hook/%d".formatted(i % 2 == 0 ? "hooks.example" : "HOOKS.example:8443", i));
    }
    assertThat(sent).hasSize(3);
    assertThat(send(limits, "https://other.example/hook")).isTrue();
  }

  @Test
  void aHostReceivesFewRequestsAtTheSameTime() {
    ReceiverLimits limits = new ReceiverLimits(100);
    assertThat(nested(limits, 1)).isEqualTo(4);
    assertThat(send(limits, "https://hooks.example/")).as("after they ended").isTrue();
  }

  /// Starts requests while the ones before are still running.
  ///
  /// @return how many ran
  private static int nested(ReceiverLimits limits, int number) {
    int[] ran = {0};
    limits.run("https://hooks.example/" + number, () -> ran[0] = 1 + nested(limits, number + 1));
    return ran[0];
  }

  @Test
  void aRequestThatFailsEndsToo() {
    ReceiverLimits limits = new ReceiverLimits(100);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  limits.run(
                      "https://hooks.example/",
                      () -> {
                        throw new IllegalStateException();
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(send(limits, "https://hooks.example/")).isTrue();
  }
}
