package dev.rolecall.model.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search while it is read: what stands for itself goes to the builder at once, what needs other
/// parts (a place its radius, an amount its currency) waits.
final class QueryDraft {
  final JobQueryBuilder query = JobQuery.builder();
  final List<QueryProblem> problems = new ArrayList<>();
  final List<String> places = new ArrayList<>();
  @Nullable Integer radiusKm;
  @Nullable BigDecimal pay;
  @Nullable String currency;
  boolean undisclosed;
  boolean all;
  boolean families;
  int terms;

  void problem(String filter, String value, String detail) {
    problems.add(new QueryProblem(filter, value, detail));
  }
}
