package dev.rolecall.model.query;

/// One piece of a search's text: `-skill:"spring boot"`.
///
/// @param filter its name in lower case, empty for a word or phrase
/// @param value without its quotes
/// @param source as it was written
public record QueryToken(
    boolean excluded, String filter, String value, boolean quoted, String source) {}
