package dev.rolecall.match.notify.ledger;

/// The state of a digest.
public enum DigestState {
  /// A worker holds it, or it waits for a retry.
  CLAIMED,
  /// Its mail is being submitted to the mail server.
  ATTEMPTING,
  /// The mail server accepted its mail.
  SENT,
  /// There were no new matches.
  EMPTY,
  /// Whether its mail was accepted is unknown. It is not sent again; its jobs come in the next one.
  UNCERTAIN,
  /// The mail server refused its mail for good; its jobs come in the next one.
  REFUSED
}
