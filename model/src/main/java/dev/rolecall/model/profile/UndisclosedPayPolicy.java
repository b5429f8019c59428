package dev.rolecall.model.profile;

/// What to do with jobs that do not state pay.
public enum UndisclosedPayPolicy {
  INCLUDE,
  EXCLUDE,
  /// A value that this version does not know yet.
  UNKNOWN
}
