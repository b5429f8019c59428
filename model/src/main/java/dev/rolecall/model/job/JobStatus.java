package dev.rolecall.model.job;

/// A job is closed when all its postings are.
public enum JobStatus {
  OPEN,
  CLOSED,
  /// A value that this version does not know yet.
  UNKNOWN
}
