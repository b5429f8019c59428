package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import org.jspecify.annotations.Nullable;

/// A word or a phrase to search for in a job's [SearchText]: title, company, skills and
/// description.
///
/// It matches where its words occur, or when the job has the skill that it names:
///
/// - a word: all of its analyzed words (`event-sourcing` is two) occur anywhere in the text,
///   compared by their light stem (analyzer `rolecall_text`)
/// - a phrase, and every exclusion: the words exactly as written (`rolecall_exact`); those of a
///   phrase next to each other within one part of the text
/// - a term without any word in it (`!?`) requires nothing and excludes nothing
///
/// @param skill the skill that the text names, if any
public record Term(String text, boolean phrase, @Nullable SkillId skill) {}
