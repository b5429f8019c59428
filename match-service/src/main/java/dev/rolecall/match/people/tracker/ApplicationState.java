package dev.rolecall.match.people.tracker;

/// How far an application is.
public enum ApplicationState {
  /// To look at again; the person has not applied.
  SAVED,
  APPLIED,
  INTERVIEW,
  OFFER,
  REJECTED,
  /// The person is no longer interested.
  WITHDRAWN;

  /// Whether the person has applied, whatever came of it.
  public boolean isApplied() {
    return this != SAVED;
  }
}
