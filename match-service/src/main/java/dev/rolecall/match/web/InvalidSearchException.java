package dev.rolecall.match.web;

import dev.rolecall.model.query.QueryProblem;
import java.util.List;
import java.util.stream.Collectors;

/// A search with parts that cannot be parsed.
final class InvalidSearchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<QueryProblem> problems;

  InvalidSearchException(List<QueryProblem> problems) {
    super(problems.stream().map(QueryProblem::detail).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  List<QueryProblem> problems() {
    return problems;
  }
}
