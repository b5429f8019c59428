package dev.rolecall.match.judge.criterion;

/// One thing that a person may have a wish about.
public interface Criterion {
  /// Its name in a match's parts and vetoes.
  String name();

  /// What this person's wish makes of this job. The same inputs give the same opinion.
  CriterionResult judge(JudgedJob job, PreparedProfile person);
}
