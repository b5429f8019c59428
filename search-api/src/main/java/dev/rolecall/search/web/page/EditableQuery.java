package dev.rolecall.search.web.page;

import dev.rolecall.model.query.CanonicalText;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.query.QueryPart.Kind;
import dev.rolecall.model.query.QueryToken;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The text of a search as a list of clauses, so that a link can add or remove one and keep the
/// others exactly as they were written.
record EditableQuery(List<QueryClause> clauses) {
  /// Filters that have one value, which can contain commas.
  private static final Set<String> SINGLE_VALUE_FILTERS =
      Set.of("in", "place", "city", "country", "pay", "text");

  /// Of the others, those whose values can begin with a minus.
  private static final Set<String> NEGATABLE_FILTERS =
      Set.of(
          "skill",
          "company",
          "mode",
          "seniority",
          "level",
          "type",
          "family",
          "source",
          "from",
          "language",
          "sector",
          "industry",
          "citizenship",
          "visa",
          "permit",
          "clearance",
          "agency");

  private static final JobQuery EMPTY_QUERY =
      JobQueryParser.parse("", Map.of(), Instant.EPOCH).query();

  EditableQuery {
    clauses = List.copyOf(clauses);
  }

  static EditableQuery of(String text) {
    return new EditableQuery(
        JobQueryParser.parts(text).stream().flatMap(part -> clauses(part).stream()).toList());
  }

  /// The text as written. Plain words that would mean something else without a removed clause are
  /// written as filters.
  String text() {
    return CanonicalText.asWritten(clauses.stream().map(QueryClause::part).toList());
  }

  EditableQuery with(String filter, String value) {
    return new EditableQuery(
        Stream.concat(clauses.stream(), Stream.of(QueryClause.filter(false, filter, value)))
            .toList());
  }

  /// The search that excludes this value.
  EditableQuery excluding(String filter, String value) {
    return new EditableQuery(
        Stream.concat(clauses.stream(), Stream.of(QueryClause.filter(true, filter, value)))
            .toList());
  }

  /// The search with another clause in the place of this one.
  EditableQuery replace(QueryClause clause, QueryClause by) {
    return new EditableQuery(
        clauses.stream().map(each -> each.equals(clause) ? by : each).toList());
  }

  EditableQuery without(QueryClause clause) {
    return new EditableQuery(clauses.stream().filter(each -> !each.equals(clause)).toList());
  }

  EditableQuery withoutFilters(Set<String> filters) {
    return new EditableQuery(
        clauses.stream().filter(clause -> !filters.contains(clause.filter())).toList());
  }

  /// The filters, and plain words that stand for filters or exclusions.
  List<QueryClause> filters() {
    return clauses.stream()
        .filter(clause -> clause.isFilter() || clause.isUnderstood())
        .distinct()
        .toList();
  }

  /// The clause that is equivalent to this filter: `in:nl` and `country:NL` are the same.
  Optional<QueryClause> find(String filter, String value) {
    return find(QueryClause.filter(false, filter, value));
  }

  /// The clause that is equivalent to the exclusion of this value.
  Optional<QueryClause> findExcluded(String filter, String value) {
    return find(QueryClause.filter(true, filter, value));
  }

  private Optional<QueryClause> find(QueryClause requested) {
    JobQuery parsed = requested.parse().query();
    return filters().stream()
        .filter(
            clause ->
                clause.equals(requested)
                    || (!parsed.equals(EMPTY_QUERY) && clause.parse().query().equals(parsed)))
        .findFirst();
  }

  /// One clause for each value of a filter; one for plain words, unless they stand for several
  /// values of one filter.
  private static List<QueryClause> clauses(QueryPart part) {
    if (part.reading().isEmpty()) {
      return List.of(new QueryClause(false, "", "", part));
    }
    QueryToken first = part.reading().getFirst();
    if (part.kind() == Kind.TYPED) {
      return typed(part, first);
    }
    boolean values =
        part.reading().size() > 1
            && part.reading().stream().map(QueryToken::filter).distinct().count() == 1
            && part.kind() == Kind.UNDERSTOOD;
    return values
        ? part.reading().stream().map(token -> QueryClause.of(token, Kind.TYPED)).toList()
        : List.of(new QueryClause(first.excluded(), first.filter(), first.value(), part));
  }

  private static List<QueryClause> typed(QueryPart part, QueryToken token) {
    boolean single =
        token.filter().isEmpty()
            || SINGLE_VALUE_FILTERS.contains(token.filter())
            || token.value().indexOf(',') < 0;
    if (single) {
      return List.of(new QueryClause(token.excluded(), token.filter(), token.value(), part));
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
}
