package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.Collection;
import java.util.List;

/// The few kinds of Elasticsearch queries that we need.
final class Queries {
  private Queries() {}

  static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  static Query term(String field, boolean value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  /// Any of the values, in an order of their own, so that equal searches are equal requests.
  static Query anyOf(String field, Collection<String> values) {
    List<FieldValue> sorted = values.stream().sorted().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(these -> these.value(sorted))));
  }

  /// All words of the text, anywhere in the field; a text without any is always there.
  static Query words(String field, String text) {
    return match(field, text, ZeroTermsQuery.All);
  }

  /// As [#words(String, String)]; a text without any word is never there.
  static Query anyWords(String field, String text) {
    return match(field, text, ZeroTermsQuery.None);
  }

  private static Query match(String field, String text, ZeroTermsQuery none) {
    return Query.of(
        query ->
            query.match(
                match ->
                    match.field(field).query(text).operator(Operator.And).zeroTermsQuery(none)));
  }

  /// The words of the text, next to each other.
  ///
  /// @param none what a text without any word finds
  static Query phrase(String field, String text, ZeroTermsQuery none) {
    return Query.of(
        query -> query.matchPhrase(phrase -> phrase.field(field).query(text).zeroTermsQuery(none)));
  }

  static Query atLeast(String field, long least) {
    return Query.of(
        query -> query.range(range -> range.longNumber(n -> n.field(field).gte(least))));
  }

  static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }

  /// Worth this much where it is met, however often and in whatever company: so a job's score does
  /// not change because others come and go.
  static Query worth(double score, Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost((float) score)));
  }
}
