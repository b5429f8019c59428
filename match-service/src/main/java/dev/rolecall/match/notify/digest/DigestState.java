package dev.rolecall.match.notify.digest;

/// The state of a digest.
public enum DigestState {
  /// A worker works on it, or it waits for a retry.
  CLAIMED,
  /// Its mail is being submitted to the mail server.
  ATTEMPTING,
  /// The mail server accepted its mail.
  SENT,
  /// There were no new matches.
  EMPTY,
  /// Whether its mail was accepted is unknown. It is not sent again; its jobs are included in the
  /// next one.
  UNCERTAIN,
  /// The mail server refused its mail permanently; its jobs are included in the next one.
  REFUSED
}
