package dev.rolecall.model.job;

/// How strongly a skill is required.
public enum Importance {
  MUST,
  NICE,
  /// Used or wanted; its importance is not stated.
  MENTIONED,
  /// A value that this version does not know yet.
  UNKNOWN
}
