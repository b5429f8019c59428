package dev.rolecall.ingest.normalize.draft;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.model.job.Basis;
import java.util.Optional;

/// What a rule found, before it is any role's: a value and the words that it came from.
public record Heard<T>(T value, String words, String rule) {
  /// Takes it over as evidence.
  public T tell(Draft draft, String field) {
    draft.because(field, value, Basis.STATED, words, rule);
    return value;
  }

  /// The first match of a pattern in the strings of a role, its header, and then the text.
  public static Optional<String> first(CuedPattern pattern, Draft draft) {
    return pattern
        .first(draft.head())
        .map(match -> match.group().strip())
        .or(
            () ->
                draft.text.once(
                    pattern, () -> pattern.first(draft.text).map(match -> match.group().strip())));
  }
}
