package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import org.jspecify.annotations.Nullable;

/// A word or a phrase to look for in a job's [SearchText]: title, company, skills and description.
///
/// It is found where its words stand, or where the job has the skill that it names:
///
/// - a word: all of its analysed words (`event-sourcing` is two) stand anywhere in the text, in
///   their light stem (analyser `rolecall_text`)
/// - a phrase, and whatever is excluded: the words as they are written (`rolecall_exact`); those of
///   a phrase next to each other within one part of the text
/// - a term without any word in it (`!?`) asks for nothing and excludes nothing
///
/// @param skill the skill that the text names, if any
public record Term(String text, boolean phrase, @Nullable SkillId skill) {}
