package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.Collection;
import java.util.List;

/// Creates the Elasticsearch queries that a search consists of.
final class Queries {
  private Queries() {}

  static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  static Query term(String field, boolean value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  /// Any of the values. They are sorted, so that equal searches are equal requests.
  static Query anyOf(String field, Collection<String> values) {
    List<FieldValue> sorted = values.stream().sorted().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(these -> these.value(sorted))));
  }

  /// All words of the text, anywhere in the field; a text without words matches every job.
  static Query allWords(String field, String text) {
    return match(field, text, ZeroTermsQuery.All);
  }

  /// As [#allWords(String, String)], but a text without words matches no job.
  static Query allWordsOrNone(String field, String text) {
    return match(field, text, ZeroTermsQuery.None);
  }

  private static Query match(String field, String text, ZeroTermsQuery zeroTerms) {
    return Query.of(
        query ->
            query.match(
                match ->
                    match
                        .field(field)
                        .query(text)
                        .operator(Operator.And)
                        .zeroTermsQuery(zeroTerms)));
  }

  /// The words of the text, one directly after the other.
  ///
  /// @param zeroTerms what a text without words matches
  static Query phrase(String field, String text, ZeroTermsQuery zeroTerms) {
    return Query.of(
        query ->
            query.matchPhrase(phrase -> phrase.field(field).query(text).zeroTermsQuery(zeroTerms)));
  }

  static Query atLeast(String field, long min) {
    return Query.of(query -> query.range(range -> range.longNumber(n -> n.field(field).gte(min))));
  }

  /// Documents with at least one of these values and none of the others.
  static Query anyOfOnly(String field, Collection<String> values, Collection<String> others) {
    return Query.of(
        query ->
            query.bool(bool -> bool.filter(anyOf(field, values)).mustNot(anyOf(field, others))));
  }

  static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }

  /// A constant score for every match, so that the score of a job does not depend on the other jobs
  /// in the index.
  static Query constantScore(double score, Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost((float) score)));
  }
}
