package dev.rolecall.model.profile;

/// How often a person wants mail.
public enum AlertFrequency {
  DAILY,
  WEEKLY,
  INSTANT,
  OFF,
  /// A value that this version does not know yet.
  UNKNOWN
}
