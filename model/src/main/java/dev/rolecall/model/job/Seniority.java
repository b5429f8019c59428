package dev.rolecall.model.job;

/// How senior a job is, in rising order; a job may state several.
public enum Seniority {
  INTERN,
  JUNIOR,
  MID,
  SENIOR,
  STAFF,
  PRINCIPAL,
  LEAD,
  MANAGER,
  DIRECTOR,
  EXECUTIVE,
  /// A value that this version does not know yet.
  UNKNOWN
}
