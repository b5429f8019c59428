package dev.rolecall.model.job;

/// Whether an amount is base pay or on-target pay with its variable parts.
public enum PayKind {
  BASE,
  TOTAL,
  /// A value that this version does not know yet.
  UNKNOWN
}
