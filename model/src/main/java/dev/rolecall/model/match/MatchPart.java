package dev.rolecall.model.match;

/// The result of one criterion.
///
/// @param score 0..100
/// @param weight its share of the total score
public record MatchPart(String criterion, int score, int weight, String reason) {}
