package dev.rolecall.model.job;

/// A notice about a job for its readers.
public enum JobFlag {
  /// Always open, not for one particular opening.
  EVERGREEN,
  POSSIBLY_INACTIVE,
  /// The same opening was posted before.
  REPOST,
  /// Its content was erased; a tombstone follows.
  ERASED,
  /// A value that this version does not know yet.
  UNKNOWN
}
