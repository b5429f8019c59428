package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.document.JobFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A search as Elasticsearch queries. Pure: the same search gives the same queries.
public final class ElasticsearchQuery {
  private final JobQuery query;
  private final List<Condition> conditions;

  private ElasticsearchQuery(JobQuery query, List<Condition> conditions) {
    this.query = query;
    this.conditions = conditions;
  }

  /// @param rates for converting the requested pay to each currency
  public static ElasticsearchQuery of(JobQuery query, CurrencyRates rates) {
    return new ElasticsearchQuery(query, Conditions.of(query, rates));
  }

  public List<Condition> conditions() {
    return conditions;
  }

  /// A filter of all conditions.
  public Query filter() {
    return only(_ -> true);
  }

  /// A filter of these conditions only.
  public Query only(Predicate<Condition> which) {
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  for (Condition condition : conditions) {
                    if (which.test(condition) && condition.excluded()) {
                      bool.mustNot(condition.query());
                    } else if (which.test(condition)) {
                      bool.filter(condition.query());
                    }
                  }
                  return bool;
                }));
  }

  /// Whether the search has words to score by.
  public boolean ranks() {
    return !query.terms().isEmpty();
  }

  /// The found jobs with their scores.
  ///
  /// @param found which jobs are scored
  /// @param asOf the time that their age refers to
  public Query ranked(Query found, Instant asOf) {
    return Relevance.of(query, found, asOf);
  }

  /// The words to highlight; empty for a search without words.
  public Optional<Query> marked() {
    List<Query> marked =
        query.terms().stream()
            .map(
                term ->
                    term.phrase()
                        ? Queries.phrase(JobFields.WORDS, term.text(), ZeroTermsQuery.None)
                        : Queries.anyWords(JobFields.WORDS, term.text()))
            .toList();
    return marked.isEmpty() ? Optional.empty() : Optional.of(Queries.any(marked));
  }
}
