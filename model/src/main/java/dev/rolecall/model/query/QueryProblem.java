package dev.rolecall.model.query;

/// Something in a search that cannot be understood.
///
/// @param filter its name, as the asker wrote it
/// @param detail what is wrong and what would be right, in words for who asked
public record QueryProblem(String filter, String value, String detail) {}
