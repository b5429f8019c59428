package dev.rolecall.model.job;

/// How much a skill is wanted.
public enum Need {
  MUST,
  NICE,
  /// Used or wanted, without saying how much.
  MENTIONED,
  /// A value that this version does not know yet.
  UNKNOWN
}
