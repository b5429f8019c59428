package dev.rolecall.model.match;

/// What one criterion says.
///
/// @param score 0..100
/// @param weight its share in the whole
public record MatchPart(String criterion, int score, int weight, String reason) {}
