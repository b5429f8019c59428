package dev.rolecall.match.judge;

/// What a learning path is for.
public enum LearningGoal {
  /// As many further jobs as possible for each skill to learn.
  JOBS,
  /// The further jobs with the highest median pay.
  PAY
}
