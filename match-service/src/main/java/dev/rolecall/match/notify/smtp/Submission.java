package dev.rolecall.match.notify.smtp;

/// The outcome of submitting a mail to the mail server. Reasons hold no addresses.
public sealed interface Submission {
  /// The server accepted it.
  record Accepted() implements Submission {}

  /// The server did not accept it now but may later.
  record Deferred(String reason) implements Submission {}

  /// The connection failed before the content began to be sent: the mail cannot have arrived.
  record Unreachable(String reason) implements Submission {}

  /// The server rejected it for good: the address does not exist, or the mail is not accepted.
  record Refused(String reason) implements Submission {}

  /// The connection broke after the content began to be sent.
  record Unknown(String reason) implements Submission {}
}
