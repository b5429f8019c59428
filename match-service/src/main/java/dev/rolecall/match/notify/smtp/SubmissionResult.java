package dev.rolecall.match.notify.smtp;

/// The outcome of submitting a mail to the mail server. Reasons do not contain addresses.
public sealed interface SubmissionResult {
  /// The server accepted it.
  record Accepted() implements SubmissionResult {}

  /// The server did not accept it now but may later.
  ///
  /// @param concernsRecipient whether the server replied so to the address, as with greylisting or
  ///   a full mailbox
  /// @param code the server's reply; 0 when there was none
  record Deferred(String reason, boolean concernsRecipient, int code) implements SubmissionResult {
    public Deferred(String reason) {
      this(reason, false, 0);
    }
  }

  /// The connection failed before the content began to be sent: the mail cannot have arrived.
  record Unreachable(String reason) implements SubmissionResult {}

  /// The server refused it permanently: the address does not exist, or the mail is not accepted.
  record Refused(String reason) implements SubmissionResult {}

  /// The connection broke after the content began to be sent.
  record Uncertain(String reason) implements SubmissionResult {}
}
