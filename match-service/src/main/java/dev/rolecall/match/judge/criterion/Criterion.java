package dev.rolecall.match.judge.criterion;

/// One aspect of a job that a person may have a preference about.
public interface Criterion {
  /// Its name in a match's parts and vetoes.
  String name();

  /// Whether it can lower a score but never raise it: a result of 100 is like none.
  default boolean onlyLowers() {
    return false;
  }

  /// Compares this job with this person's preference. The same inputs give the same result.
  CriterionResult judge(JudgedJob job, PreparedProfile person);
}
