package dev.rolecall.match.notify.ledger;

/// How far a digest is.
public enum DigestState {
  /// Someone works on it, or it waits to be tried again.
  CLAIMED,
  /// Its mail is being handed to the mail server.
  ATTEMPTING,
  SENT,
  /// Nothing was new.
  EMPTY,
  /// Whether its mail was taken is not known; it is not sent again, its jobs come in the next one.
  UNCERTAIN,
  /// The mail server refused its mail for good; its jobs come in the next one.
  REFUSED
}
