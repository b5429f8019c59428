package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How much work a query is for Elasticsearch.
///
/// @param words the words that are looked up in texts
/// @param values the values that are looked up in other fields
record QueryCost(int words, int values) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final QueryCost NONE = new QueryCost(0, 0);

  static QueryCost of(List<Condition> conditions) {
    return sum(conditions.stream().map(Condition::query));
  }

  private static QueryCost of(Query query) {
    return switch (query._kind()) {
      case Bool -> of(query.bool());
      case Match -> words(query.match().query().stringValue());
      case MatchPhrase -> words(query.matchPhrase().query());
      case Terms -> new QueryCost(0, query.terms().terms().value().size());
      case TermsSet -> new QueryCost(0, query.termsSet().terms().size());
      default -> new QueryCost(0, 1);
    };
  }

  private static QueryCost of(BoolQuery bool) {
    return sum(
        Stream.of(bool.must(), bool.filter(), bool.should(), bool.mustNot()).flatMap(List::stream));
  }

  private static QueryCost sum(Stream<Query> queries) {
    return queries.map(QueryCost::of).reduce(NONE, QueryCost::plus);
  }

  private static QueryCost words(String text) {
    return new QueryCost((int) WORD.matcher(text).results().count(), 0);
  }

  private QueryCost plus(QueryCost other) {
    return new QueryCost(words + other.words, values + other.values);
  }
}
