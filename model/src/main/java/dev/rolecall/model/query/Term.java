package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import org.jspecify.annotations.Nullable;

/// A word or a phrase to look for in title, company, skills and description.
///
/// It is found where its analysed words stand (a phrase: next to each other), or where the job has
/// the skill that it names.
///
/// @param skill the skill that the text names, if any
public record Term(String text, boolean phrase, @Nullable SkillId skill) {}
