package dev.rolecall.model.dictionary;

/// A skill mentioned in a text, and where.
///
/// @param start index of its first character
/// @param end index after its last character
public record SkillMention(Skill skill, int start, int end) {}
