package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.DigestHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How many mails need attention.
public final class MailStatus {
  private static final Duration PERIOD = Duration.ofDays(2);

  private final DigestHistory history;
  private final Clock clock;

  MailStatus(DigestHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /// @param retrying mails that were not accepted and will be sent again
  /// @param uncertainInTwoDays mails that may or may not have arrived
  /// @param refusedInTwoDays mails that were refused permanently
  /// @param accountsStoppedAfterRefusals accounts that receive no more mail
  public record Counts(
      int retrying,
      int uncertainInTwoDays,
      int refusedInTwoDays,
      int accountsStoppedAfterRefusals) {}

  public Counts counts() {
    Instant since = clock.instant().minus(PERIOD);
    return new Counts(
        history.retrying(),
        history.uncertainSince(since),
        history.refusedSince(since),
        history.stoppedAccounts());
  }
}
