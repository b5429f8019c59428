package dev.rolecall.model.profile;

/// How much a person wants a thing.
public enum Preference {
  MUST,
  WANT,
  NICE,
  AVOID,
  /// A value that this version does not know yet.
  UNKNOWN
}
