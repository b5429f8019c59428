package dev.rolecall.match.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.testkit.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class UploadLimitsTest {
  private final AccountId one = account(1);
  private final SettableClock clock = SettableClock.at("2026-11-05T09:00:00Z");
  private final UploadLimits<AccountId> uploads = new UploadLimits<>("CV", clock);

  @Test
  void anAccountSendsOneCvAtATime() {
    uploads.start(one);
    refuses(one, HttpStatus.TOO_MANY_REQUESTS, 5);
    uploads.end(one);
    assertThat(uploads.start(one)).isEqualTo(one);
  }

  @Test
  void anAccountSendsTenAnHour() {
    for (int i = 0; i < UploadLimits.MAX_PER_HOUR; i++) {
      uploads.end(uploads.start(one));
      clock.advance(Duration.ofMinutes(1));
    }
    refuses(one, HttpStatus.TOO_MANY_REQUESTS, 50 * 60);
    clock.advance(Duration.ofMinutes(50));
    uploads.end(uploads.start(one));
    refuses(one, HttpStatus.TOO_MANY_REQUESTS, 60);
  }

  @Test
  void eightAreReceivedAtOnce() {
    for (int i = 0; i < UploadLimits.MAX_AT_ONCE; i++) {
      uploads.start(account(i));
    }
    refuses(account(8), HttpStatus.SERVICE_UNAVAILABLE, 5);
    uploads.end(account(3));
    assertThat(uploads.start(account(8))).isEqualTo(account(8));
  }

  private static AccountId account(int number) {
    return new AccountId(new UUID(0, number));
  }

  private void refuses(AccountId account, HttpStatus status, long retryAfterSeconds) {
    assertThatExceptionOfType(UploadRefusedException.class)
        .isThrownBy(() -> uploads.start(account))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(status);
              assertThat(refused.retryAfterSeconds()).isEqualTo(retryAfterSeconds);
            });
  }
}
