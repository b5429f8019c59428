package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.document.JobFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Converts a search to Elasticsearch queries. The same search always results in the same queries.
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

  /// The number of words of all conditions that are looked up in texts.
  public int words() {
    return QueryCost.of(conditions).words();
  }

  /// The number of values of all conditions that are looked up in other fields.
  public int values() {
    return QueryCost.of(conditions).values();
  }

  /// A filter of all conditions.
  public Query filter() {
    return filter(_ -> true);
  }

  /// A filter of the conditions that the predicate accepts.
  public Query filter(Predicate<Condition> predicate) {
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  for (Condition condition : conditions) {
                    if (predicate.test(condition) && condition.excluded()) {
                      bool.mustNot(condition.query());
                    } else if (predicate.test(condition)) {
                      bool.filter(condition.query());
                    }
                  }
                  return bool;
                }));
  }

  /// Whether the search has words, skills or preferences, by which jobs are scored.
  public boolean isScored() {
    return Relevance.scores(query);
  }

  /// The jobs that the filter accepts, with their scores.
  ///
  /// @param asOf the time that their age refers to
  public Query scored(Query filter, Instant asOf) {
    return Relevance.of(query, filter, asOf);
  }

  /// The words to highlight, and the names of skills that are not ordinary words; empty for a
  /// search without either.
  public Optional<Query> highlightQuery() {
    List<Query> words = new ArrayList<>();
    query.terms().stream()
        .map(
            term ->
                term.phrase()
                    ? Queries.phrase(JobFields.WORDS, term.text(), ZeroTermsQuery.None)
                    : Queries.allWordsOrNone(JobFields.WORDS, term.text()))
        .forEach(words::add);
    Stream.concat(query.skills().stream(), query.anySkills().stream().flatMap(Set::stream))
        .sorted()
        .flatMap(skill -> SkillDictionary.shared().byId(skill).stream())
        .map(Skill::name)
        .filter(name -> !SkillDictionary.shared().isAmbiguous(name))
        .map(name -> Queries.phrase(JobFields.WORDS, name, ZeroTermsQuery.None))
        .forEach(words::add);
    return words.isEmpty() ? Optional.empty() : Optional.of(Queries.any(words));
  }
}
