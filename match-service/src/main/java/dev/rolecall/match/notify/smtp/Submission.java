package dev.rolecall.match.notify.smtp;

/// What became of handing a mail to the mail server.
public sealed interface Submission {
  /// The server took it.
  record Taken() implements Submission {}

  /// It certainly has not, and may later: refused for now, or never reached.
  ///
  /// @param reason without addresses
  record NotTaken(String reason) implements Submission {}

  /// It has not, and will not: nobody has that address, or this mail is not taken.
  ///
  /// @param reason without addresses
  record Refused(String reason) implements Submission {}

  /// The connection broke after the content began to go out.
  record Unknown(String reason) implements Submission {}
}
