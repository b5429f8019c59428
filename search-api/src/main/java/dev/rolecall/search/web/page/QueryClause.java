package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import java.time.Instant;
import java.util.Map;

/// One clause of a search: a word, a phrase, or one value of a filter.
///
/// @param filter its name in lower case, empty for a word or phrase
/// @param source as written in the search
record QueryClause(boolean excluded, String filter, String value, String source) {
  /// A filter as it is written in a search.
  static QueryClause filter(boolean excluded, String filter, String value) {
    String plain = value.replaceAll("[\"“”\\p{Cntrl}]", " ").strip();
    boolean quoted = !filter.equals("pay") && plain.chars().anyMatch(QueryClause::isSpace);
    String written = quoted ? '"' + plain + '"' : plain;
    return new QueryClause(excluded, filter, plain, (excluded ? "-" : "") + filter + ":" + written);
  }

  boolean isFilter() {
    return !filter.isEmpty();
  }

  /// Parses this clause alone, always as of the same time, so that the results are comparable.
  ParsedQuery parse() {
    return JobQueryParser.parse(source, Map.of(), Instant.EPOCH);
  }

  boolean isValid() {
    return parse().problems().isEmpty();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
