package dev.rolecall.model.job;

/// A property of a job that its readers should know, or that it was erased.
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
