package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Creates the Elasticsearch queries that a search consists of.
final class Queries {
  private Queries() {}

  static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  static Query term(String field, boolean value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  /// Every job.
  static Query all() {
    return Query.of(query -> query.matchAll(all -> all));
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

  /// From `from` on, and before `before`; an end that is null has no limit.
  static Query between(String field, @Nullable Long from, @Nullable Long before) {
    return Query.of(
        query -> query.range(range -> range.longNumber(n -> n.field(field).gte(from).lt(before))));
  }

  /// Ranges that end at or after `min` and begin at or before `max`. If both were rounded apart,
  /// these are the ranges that contain both.
  ///
  /// @param min null for no limit
  static Query overlapping(String field, @Nullable Long min, long max) {
    boolean crossed = min != null && min > max;
    Long from = crossed ? Long.valueOf(max) : min;
    long to = min == null ? max : Math.max(min, max);
    RangeRelation relation = crossed ? RangeRelation.Contains : RangeRelation.Intersects;
    return Query.of(
        query ->
            query.range(
                range ->
                    range.longNumber(n -> n.field(field).gte(from).lte(to).relation(relation))));
  }

  static Query all(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.bool(bool -> bool.filter(queries)));
  }

  static Query not(Query query) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(query)));
  }

  /// Documents with at least one of these values and no other.
  ///
  /// @param count the field with the number of the document's values
  static Query noneBut(String field, String count, Collection<String> values) {
    List<FieldValue> sorted = values.stream().sorted().map(FieldValue::of).toList();
    return Query.of(
        query ->
            query.termsSet(set -> set.field(field).terms(sorted).minimumShouldMatchField(count)));
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
