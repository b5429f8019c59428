package dev.rolecall.match.people.tracker;

/// Why a job is not for a person.
public enum HideReason {
  PLACE,
  PAY,
  SKILL,
  LEVEL,
  COMPANY,
  OTHER
}
