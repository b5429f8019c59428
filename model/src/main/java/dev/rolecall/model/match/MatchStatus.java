package dev.rolecall.model.match;

/// Whether a job matches a profile or is vetoed.
public enum MatchStatus {
  MATCH,
  VETO,
  /// A value that this version does not know yet.
  UNKNOWN
}
