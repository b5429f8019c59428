package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.QueryToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of a search as a list of clauses, so that a link can add or remove one and keep the
/// others exactly as they were written.
record EditableQuery(List<QueryClause> clauses) {
  /// Filters that have one value, which can contain commas.
  private static final Set<String> SINGLE_VALUE_FILTERS =
      Set.of("in", "place", "city", "country", "pay");

  private static final Set<String> NEGATABLE_FILTERS = Set.of("skill", "company");
  private static final JobQuery EMPTY_QUERY =
      JobQueryParser.parse("", Map.of(), Instant.EPOCH).query();

  EditableQuery {
    clauses = List.copyOf(clauses);
  }

  static EditableQuery of(String text) {
    List<QueryToken> tokens = JobQueryParser.tokens(text);
    List<QueryClause> clauses = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      boolean currency = token.filter().equals("pay") && i + 1 < tokens.size();
      if (currency && isCurrency(tokens.get(i + 1))) {
        i++;
        String code = " " + tokens.get(i).source();
        clauses.add(clause(token, token.value() + code, token.source() + code));
      } else {
        clauses.addAll(clauses(token));
      }
    }
    return new EditableQuery(clauses);
  }

  String text() {
    return clauses.stream().map(QueryClause::source).collect(Collectors.joining(" "));
  }

  EditableQuery with(String filter, String value) {
    return new EditableQuery(
        Stream.concat(clauses.stream(), Stream.of(QueryClause.filter(false, filter, value)))
            .toList());
  }

  EditableQuery without(QueryClause clause) {
    return new EditableQuery(clauses.stream().filter(each -> !each.equals(clause)).toList());
  }

  EditableQuery withoutFilters(Set<String> filters) {
    return new EditableQuery(
        clauses.stream().filter(clause -> !filters.contains(clause.filter())).toList());
  }

  List<QueryClause> filters() {
    return clauses.stream().filter(QueryClause::isFilter).distinct().toList();
  }

  /// The clause that is equivalent to this filter: `in:nl` and `country:NL` are the same.
  Optional<QueryClause> find(String filter, String value) {
    QueryClause requested = QueryClause.filter(false, filter, value);
    JobQuery parsed = requested.parse().query();
    return filters().stream()
        .filter(
            clause ->
                clause.equals(requested)
                    || (!parsed.equals(EMPTY_QUERY) && clause.parse().query().equals(parsed)))
        .findFirst();
  }

  private static boolean isCurrency(QueryToken token) {
    return token.filter().isEmpty()
        && !token.excluded()
        && CurrencyRates.fallback().currencies().contains(token.value());
  }

  /// One clause for each value.
  private static List<QueryClause> clauses(QueryToken token) {
    boolean single =
        token.filter().isEmpty()
            || SINGLE_VALUE_FILTERS.contains(token.filter())
            || token.value().indexOf(',') < 0;
    if (single) {
      return List.of(clause(token, token.value(), token.source()));
    }
    return Arrays.stream(token.value().split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> clauseOf(token, value))
        .toList();
  }

  private static QueryClause clauseOf(QueryToken token, String value) {
    boolean minus =
        !token.excluded() && NEGATABLE_FILTERS.contains(token.filter()) && value.startsWith("-");
    return QueryClause.filter(
        token.excluded() || minus, token.filter(), minus ? value.substring(1) : value);
  }

  private static QueryClause clause(QueryToken token, String value, String source) {
    return new QueryClause(token.excluded(), token.filter(), value, source);
  }
}
