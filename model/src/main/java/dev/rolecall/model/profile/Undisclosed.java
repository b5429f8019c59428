package dev.rolecall.model.profile;

/// What to do with jobs that do not state pay.
public enum Undisclosed {
  INCLUDE,
  EXCLUDE,
  /// A value that this version does not know yet.
  UNKNOWN
}
