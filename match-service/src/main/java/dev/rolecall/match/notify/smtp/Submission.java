package dev.rolecall.match.notify.smtp;

/// The outcome of submitting a mail to the mail server.
public sealed interface Submission {
  /// The server accepted it.
  record Taken() implements Submission {}

  /// The server did not accept it but may later: it deferred the mail or could not be reached.
  ///
  /// @param reason without addresses
  record NotTaken(String reason) implements Submission {}

  /// The server rejected it for good: the address does not exist, or the mail is not accepted.
  ///
  /// @param reason without addresses
  record Refused(String reason) implements Submission {}

  /// The connection broke after the content began to be sent.
  record Unknown(String reason) implements Submission {}
}
