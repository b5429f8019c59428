package dev.rolecall.model.job;

/// Where a value comes from.
public enum Basis {
  /// Stated in the posting's text.
  STATED,
  /// From a structured field of the source.
  STRUCTURED,
  /// Inferred by a rule from other text.
  INFERRED,
  /// Estimated from comparable jobs; never mixed with stated values.
  ESTIMATED,
  /// A value that this version does not know yet.
  UNKNOWN
}
