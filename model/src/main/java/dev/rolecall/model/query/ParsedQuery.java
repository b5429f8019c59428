package dev.rolecall.model.query;

import java.util.List;

/// What was understood of a search, and what was not.
///
/// @param query holds everything but what there are problems with
public record ParsedQuery(JobQuery query, List<QueryProblem> problems) {
  public ParsedQuery {
    problems = List.copyOf(problems);
  }
}
