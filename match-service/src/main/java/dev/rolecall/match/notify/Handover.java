package dev.rolecall.match.notify;

/// What became of handing a mail to the mail server.
sealed interface Handover {
  /// The server took it.
  record Taken() implements Handover {}

  /// It certainly has not: refused, or never reached.
  ///
  /// @param reason without addresses
  record NotTaken(String reason) implements Handover {}

  /// The connection broke after the content began to go out.
  record Unknown(String reason) implements Handover {}
}
