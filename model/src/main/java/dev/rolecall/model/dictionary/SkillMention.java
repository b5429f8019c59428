package dev.rolecall.model.dictionary;

/// A skill that a text names, and where.
///
/// @param start index of its first character
/// @param end index behind its last character
public record SkillMention(Skill skill, int start, int end) {}
