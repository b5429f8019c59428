package dev.rolecall.search.find;

/// What a search would find with one change.
///
/// @param filter the name of the filter to change
/// @param without the part to remove, as written in a search; empty when only `with` is added
/// @param with the part to add instead; empty when `without` is only removed
/// @param total how many jobs there would be
public record SearchHint(String filter, String without, String with, long total) {}
