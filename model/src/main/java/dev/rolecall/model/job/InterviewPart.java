package dev.rolecall.model.job;

/// A part of the hiring process.
public enum InterviewPart {
  TAKE_HOME,
  LIVE_CODING,
  PAIRING,
  SYSTEM_DESIGN,
  WHITEBOARD,
  TRIAL_DAY,
  /// A value that this version does not know yet.
  UNKNOWN
}
