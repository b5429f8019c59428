package dev.rolecall.match.people.signin;

/// What a credential permits.
public enum TokenScope {
  READ,
  /// Includes reading.
  WRITE
}
