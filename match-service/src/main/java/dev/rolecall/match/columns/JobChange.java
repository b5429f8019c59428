package dev.rolecall.match.columns;

/// What a job that was put did to the open jobs.
public enum JobChange {
  /// It was not held before.
  ARRIVED,
  /// It replaced an earlier revision, or the same.
  CHANGED,
  /// It is not to be found any more: closed, merged or erased.
  LEFT,
  /// Nothing: a later revision is held, or it is not open and was not held.
  NONE
}
