package dev.rolecall.match.people.cv.score;

/// How much a finding matters.
public enum Severity {
  /// It keeps the CV from being read or understood.
  PROBLEM,
  /// It can be better.
  IMPROVE,
  /// A matter of taste or country.
  HINT,
  /// Something that is well done.
  GOOD
}
