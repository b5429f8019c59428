package dev.rolecall.model.job;

/// How we came to know a value.
public enum Basis {
  /// In the posting's words.
  STATED,
  /// In a field that the source has for it.
  STRUCTURED,
  /// Concluded by a rule from other words.
  INFERRED,
  /// Estimated from comparable jobs; never mixed with stated values.
  ESTIMATED,
  /// A value that this version does not know yet.
  UNKNOWN
}
