package dev.rolecall.model.job;

/// Where the work is done.
public enum WorkMode {
  REMOTE,
  HYBRID,
  ONSITE,
  /// A value that this version does not know yet.
  UNKNOWN
}
