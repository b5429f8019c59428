package dev.rolecall.match.judge;

/// What a learning path is for.
public enum LearningGoal {
  /// As many additional jobs as possible for each skill to learn.
  JOBS,
  /// The additional jobs with the highest median pay.
  PAY
}
