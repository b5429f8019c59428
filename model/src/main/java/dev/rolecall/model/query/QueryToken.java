package dev.rolecall.model.query;

/// One token of a search's text: `-skill:"spring boot"`.
///
/// @param filter the filter's name in lower case, empty for a word or phrase
/// @param value without its quotes
/// @param source the token as written
public record QueryToken(
    boolean excluded, String filter, String value, boolean quoted, String source) {}
