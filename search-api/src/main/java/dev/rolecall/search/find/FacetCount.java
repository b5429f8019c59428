package dev.rolecall.search.find;

/// How many of the found jobs have a value.
///
/// @param value as the filter with the name of the facet takes it
/// @param label for people
public record FacetCount(String value, String label, long count) {}
