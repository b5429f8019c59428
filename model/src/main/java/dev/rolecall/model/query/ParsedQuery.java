package dev.rolecall.model.query;

import java.util.List;

/// A parsed search, with the parts that could not be parsed.
///
/// @param query contains everything except the parts with problems
public record ParsedQuery(JobQuery query, List<QueryProblem> problems) {
  public ParsedQuery {
    problems = List.copyOf(problems);
  }
}
