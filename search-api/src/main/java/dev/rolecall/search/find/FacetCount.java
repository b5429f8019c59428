package dev.rolecall.search.find;

/// How many of the found jobs have a value of a facet.
///
/// @param value in the form of the filter that has the facet's name
/// @param label readable text
public record FacetCount(String value, String label, long count) {}
