package dev.rolecall.model.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of a search while it is parsed. Independent conditions go to the builder directly;
/// values that need another filter (a place its radius, an amount its currency) are kept until the
/// end.
final class QueryDraft {
  private static final int MAX_TERMS = 40;
  private static final int MAX_VALUES = 100;

  final JobQueryBuilder query = JobQuery.builder();
  final List<QueryProblem> problems = new ArrayList<>();
  final List<String> places = new ArrayList<>();
  final List<String> excludedPlaces = new ArrayList<>();
  @Nullable Integer radiusKm;
  @Nullable BigDecimal payAtLeast;
  @Nullable BigDecimal payAtMost;
  @Nullable String currency;
  boolean undisclosed;
  private boolean payNotStated;
  boolean all;
  boolean families;
  private int terms;
  private int values;

  /// Counts a value of a filter.
  ///
  /// @return whether there are not too many
  boolean isWithinLimit(String filter) {
    if (++values == MAX_VALUES + 1) {
      problem(filter, "", "A search may have at most " + MAX_VALUES + " filter values; got more");
    }
    return values <= MAX_VALUES;
  }

  /// Jobs that do not state this field pass too.
  void notStated(OptionalField field) {
    if (field == OptionalField.PAY) {
      payNotStated = true;
    } else {
      query.notStated(field);
    }
  }

  JobQuery finish(String defaultCurrency) {
    PlaceExpression expression = new PlaceExpression();
    filters(places, expression).forEach(query::place);
    filters(excludedPlaces, expression).forEach(query::excludedPlace);
    if (payAtLeast != null || payAtMost != null) {
      String code = currency == null ? defaultCurrency : currency;
      query.pay(new PayFilter(payAtLeast, payAtMost, code, undisclosed || payNotStated));
    } else if (payNotStated) {
      query.notStated(OptionalField.PAY);
    }
    return query.backend(!all && !families).build();
  }

  private List<PlaceFilter> filters(List<String> names, PlaceExpression expression) {
    return names.stream()
        .flatMap(name -> expression.places(name, radiusKm).stream())
        .distinct()
        .toList();
  }

  void term(Term term, boolean excluded) {
    if (++terms > MAX_TERMS) {
      problem("q", term.text(), "A search may have at most " + MAX_TERMS + " words; got more");
    } else if (excluded) {
      query.excludedTerm(term);
    } else {
      query.term(term);
    }
  }

  void problem(String filter, String value, String detail) {
    problems.add(new QueryProblem(filter, value, detail));
  }
}
