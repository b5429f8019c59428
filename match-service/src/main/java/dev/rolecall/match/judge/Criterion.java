package dev.rolecall.match.judge;

/// One thing that a person may have a wish about.
interface Criterion {
  /// Its name in a match's parts and vetoes.
  String name();

  /// What this person's wish makes of this job. The same inputs give the same opinion.
  Opinion judge(Candidate job, Wanted person);
}
