package dev.rolecall.ingest.normalize.draft;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.model.job.Basis;
import java.util.Optional;

/// A value that a rule found in the text, not yet assigned to a role.
///
/// @param words the words of the text that state it
/// @param rule the rule's name
public record Statement<T>(T value, String words, String rule) {
  /// Records the statement as evidence of the role's field, and returns the value.
  public T addTo(Draft draft, String field) {
    draft.addEvidence(field, value, Basis.STATED, words, rule);
    return value;
  }

  /// The first match of a pattern in the strings of a role, its header, and then the text.
  public static Optional<String> first(CuedPattern pattern, Draft draft) {
    return pattern
        .first(draft.segmentLines())
        .map(match -> match.group().strip())
        .or(
            () ->
                draft.text.computeOnce(
                    pattern, () -> pattern.first(draft.text).map(match -> match.group().strip())));
  }
}
