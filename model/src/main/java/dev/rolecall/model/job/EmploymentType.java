package dev.rolecall.model.job;

/// What kind of contract is offered.
public enum EmploymentType {
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  INTERNSHIP,
  TEMPORARY,
  /// A value that this version does not know yet.
  UNKNOWN
}
