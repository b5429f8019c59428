package dev.rolecall.model.query;

/// A part of a search that cannot be parsed.
///
/// @param filter the filter's name as written in the search
/// @param detail what is wrong and what would be valid, written for the person who searched
public record QueryProblem(String filter, String value, String detail) {}
