package dev.rolecall.match.columns;

/// How the open jobs changed.
public enum JobChange {
  /// The job was not held before.
  ARRIVED,
  /// The job replaced an earlier revision, or the same one.
  CHANGED,
  /// The job is no longer held: closed, merged or erased.
  LEFT,
  /// Nothing changed: a later revision is held, or the job is not open and was not held.
  NONE
}
