package dev.rolecall.model.match;

/// Whether a job may be shown to a person.
public enum Verdict {
  MATCH,
  VETO,
  /// A value that this version does not know yet.
  UNKNOWN
}
