package dev.rolecall.match.notify.digest;

import java.util.Locale;

/// What the time of a digest is spent on.
public enum DigestStage {
  /// Finding an account that is due, and claiming its digest.
  CLAIM,
  /// Reading what the person wants, and what earlier mails listed.
  READ,
  /// Finding what is new for the person.
  FIND,
  /// Writing the mail.
  WRITE,
  /// Committing that the mail is about to be submitted.
  ATTEMPT,
  /// Submitting the mail to the mail server.
  SUBMIT,
  /// Committing the outcome.
  RECORD;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
