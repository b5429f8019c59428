package dev.rolecall.model.profile;

/// How strongly a person prefers or avoids a skill.
public enum Preference {
  MUST,
  WANT,
  NICE,
  AVOID,
  /// A value that this version does not know yet.
  UNKNOWN
}
