package dev.rolecall.match.notify.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rolecall.match.notify.mail.Mail;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResilientMailTransportTest {
  private static final Mail MAIL =
      new Mail("<1@rolecall.example>", "a@acme.example", "Jobs", "text", "<p>html</p>", Map.of());
  private static final SubmissionResult UNREACHABLE =
      new SubmissionResult.Unreachable("ConnectException");
  private static final SubmissionResult ACCEPTED = new SubmissionResult.Accepted();

  private final Deque<SubmissionResult> outcomes = new ArrayDeque<>();
  private int submitted;

  private SubmissionResult next(Mail mail) {
    submitted++;
    return outcomes.size() > 1 ? outcomes.pop() : outcomes.getFirst();
  }

  private ResilientMailTransport transport(Duration openFor, SubmissionResult... script) {
    outcomes.addAll(List.of(script));
    return new ResilientMailTransport(this::next, Duration.ofMillis(1), openFor);
  }

  @Test
  void submitsAgainAfterAFailedConnection() {
    MailTransport transport = transport(Duration.ofHours(1), UNREACHABLE, UNREACHABLE, ACCEPTED);
    assertThat(transport.submit(MAIL)).isEqualTo(ACCEPTED);
    assertThat(submitted).isEqualTo(3);
  }

  static List<SubmissionResult> finalOutcomes() {
    return List.of(
        ACCEPTED,
        new SubmissionResult.Deferred("450"),
        new SubmissionResult.Refused("550"),
        new SubmissionResult.Uncertain("SocketException"));
  }

  /// Once the content was sent, another submission could deliver the mail twice.
  @ParameterizedTest
  @MethodSource("finalOutcomes")
  void submitsOnceWhenTheServerWasReached(SubmissionResult outcome) {
    MailTransport transport = transport(Duration.ofHours(1), outcome);
    for (int i = 0; i < 20; i++) {
      assertThat(transport.submit(MAIL)).isEqualTo(outcome);
    }
    assertThat(submitted).isEqualTo(20);
    assertThat(transport.isAvailable()).isTrue();
  }

  @Test
  void anUnexpectedExceptionIsNotRetried() {
    MailTransport transport =
        new ResilientMailTransport(
            _ -> {
              submitted++;
              throw new IllegalStateException("bug");
            },
            Duration.ofMillis(1),
            Duration.ofHours(1));
    assertThatThrownBy(() -> transport.submit(MAIL)).isInstanceOf(IllegalStateException.class);
    assertThat(submitted).isEqualTo(1);
  }

  @Test
  void stopsSubmittingWhileTheServerStaysUnreachable() {
    MailTransport transport = transport(Duration.ofHours(1), UNREACHABLE);
    transport.submit(MAIL);
    assertThat(transport.isAvailable()).isTrue();
    assertThat(transport.submit(MAIL)).isInstanceOf(SubmissionResult.Unreachable.class);
    assertThat(transport.isAvailable()).isFalse();
    int before = submitted;
    assertThat(transport.submit(MAIL)).isInstanceOf(SubmissionResult.Unreachable.class);
    assertThat(submitted).isEqualTo(before);
  }

  @Test
  void triesAgainAfterAWhile() {
    MailTransport transport = transport(Duration.ofMillis(50), UNREACHABLE);
    transport.submit(MAIL);
    transport.submit(MAIL);
    assertThat(transport.isAvailable()).isFalse();
    outcomes.clear();
    outcomes.add(ACCEPTED);
    await().atMost(Duration.ofSeconds(10)).until(transport::isAvailable);
    assertThat(transport.submit(MAIL)).isEqualTo(ACCEPTED);
    assertThat(transport.isAvailable()).isTrue();
  }
}
