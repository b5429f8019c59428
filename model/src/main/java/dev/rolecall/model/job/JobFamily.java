package dev.rolecall.model.job;

/// What kind of work a job is.
public enum JobFamily {
  BACKEND,
  FULLSTACK,
  FRONTEND,
  MOBILE,
  DATA,
  ML,
  INFRA,
  EMBEDDED,
  SECURITY,
  QA,
  SOFTWARE,
  MANAGEMENT,
  DESIGN,
  PRODUCT,
  OTHER,
  /// A value that this version does not know yet.
  UNKNOWN
}
