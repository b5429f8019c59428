package dev.rolecall.match.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That an account receives no mail about jobs because its mailbox refused it. Its person can still
/// sign in by mail, so that they can resume.
///
/// @param since null when it is not known
/// @param reason without an address: `The mail server replied 550`; null when it is not known
public record MailSuspension(@Nullable Instant since, @Nullable String reason) {
  /// After this many refused mails in a row an account receives no more mail. Mail servers classify
  /// a sender that keeps writing to addresses that no longer exist as a spammer.
  public static final int MAX_REFUSALS = 5;
}
