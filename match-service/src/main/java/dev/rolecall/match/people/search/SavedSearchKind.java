package dev.rolecall.match.people.search;

/// What a person saved.
public enum SavedSearchKind {
  /// Any search.
  SEARCH,
  /// A followed company: all of its jobs.
  COMPANY
}
