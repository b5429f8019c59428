package dev.rolecall.model.job;

/// What a hiring process asks of people.
public enum InterviewPart {
  TAKE_HOME,
  LIVE_CODING,
  PAIRING,
  SYSTEM_DESIGN,
  WHITEBOARD,
  TRIAL_DAY,
  /// A part that a later version knows.
  UNKNOWN
}
