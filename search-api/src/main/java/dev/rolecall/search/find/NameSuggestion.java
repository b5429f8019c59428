package dev.rolecall.search.find;

/// A name that completes what a person has typed.
///
/// @param name as people write it: `PostgreSQL`
/// @param completes the end of the typed text that the name takes the place of: `postg`
/// @param search what to write in its place: `skill:postgresql`
/// @param jobs how many open backend jobs have it; for a very common prefix, a lower bound
public record NameSuggestion(
    NameKind kind, String name, String completes, String search, long jobs) {}
