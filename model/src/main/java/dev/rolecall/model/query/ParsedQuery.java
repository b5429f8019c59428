package dev.rolecall.model.query;

import java.util.List;

/// A parsed search, with the parts that could not be parsed.
///
/// @param query contains everything except the parts with problems
/// @param parts the parts of the text, in order, and what each was read as
public record ParsedQuery(JobQuery query, List<QueryProblem> problems, List<QueryPart> parts) {
  public ParsedQuery {
    problems = List.copyOf(problems);
    parts = List.copyOf(parts);
  }

  /// The text of this search in the syntax of filters, without plain words that have a meaning.
  public String canonicalText() {
    return CanonicalText.of(parts);
  }
}
