package dev.rolecall.search.find;

import dev.rolecall.search.query.ElasticsearchQuery;

/// The limits of what one search may cost Elasticsearch. The number of values and words that a
/// person may write is limited where a search is parsed; these limits apply to what becomes of
/// them: a region is one value of a search and up to a hundred countries in a query. The depth of a
/// query is fixed, because searches have no parentheses.
///
/// @param maxWords the number of words in all texts and phrases
/// @param maxValues the number of values of all conditions
record SearchLimits(int maxWords, int maxValues) {
  /// The number of values that all queries of one request may have together, when they count what
  /// other searches would find.
  private static final int MAX_COUNTED_VALUES = 5_000;

  SearchLimits(FindProperties properties) {
    this(properties.maxWords(), properties.maxValues());
  }

  /// @throws SearchTooExpensiveException when the query exceeds a limit
  void check(ElasticsearchQuery query) {
    check(query.words(), maxWords, "words");
    check(query.values(), maxValues, "values, of which a region has one for each country");
  }

  boolean isWithin(ElasticsearchQuery query) {
    return query.words() <= maxWords && query.values() <= maxValues;
  }

  /// Whether a request may count the jobs of more queries.
  ///
  /// @param values of all its queries together
  boolean mayCount(int values) {
    return values <= MAX_COUNTED_VALUES;
  }

  private static void check(int actual, int max, String what) {
    if (actual > max) {
      throw new SearchTooExpensiveException(
          "A search may have at most " + max + " " + what + "; this one has " + actual);
    }
  }
}
