package dev.rolecall.model.job;

/// What a reader should know about a job beyond its fields.
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
