package dev.rolecall.match.localjobs;

/// How the open jobs changed.
public enum JobChange {
  /// The job was not in the local index before.
  ADDED,
  /// The job replaced an earlier revision, or the same one.
  UPDATED,
  /// The job was closed, merged or erased.
  REMOVED,
  /// Nothing changed: a later revision is in the index, or the job is not open and was not in it.
  NONE
}
