package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.query.QueryPart.Kind;
import dev.rolecall.model.query.QueryToken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One clause of a search: a word, a phrase, one value of a filter, or plain words with a meaning.
///
/// @param filter its name in lower case, empty for a word or phrase; of plain words, the first
///   filter that they stand for
/// @param part the clause as written in the search, and what it was read as
record QueryClause(boolean excluded, String filter, String value, QueryPart part) {
  /// A filter as it is written in a search.
  static QueryClause filter(boolean excluded, String filter, String value) {
    return of(QueryToken.filter(excluded, filter, value), Kind.TYPED);
  }

  static QueryClause of(QueryToken token, Kind kind) {
    return new QueryClause(
        token.excluded(),
        token.filter(),
        token.value(),
        new QueryPart(token.source(), List.of(token), kind));
  }

  /// As written in the search.
  String source() {
    return part.source();
  }

  boolean isFilter() {
    return !filter.isEmpty();
  }

  /// Whether these are plain words with a meaning, which may also be searched for as words.
  boolean isUnderstood() {
    return part.kind() == Kind.UNDERSTOOD;
  }

  boolean isIgnored() {
    return part.kind() == Kind.IGNORED;
  }

  /// The words of this clause, to search for them instead of their meaning.
  Optional<QueryClause> asText() {
    return isUnderstood() && !excluded
        ? Optional.of(filter(false, "text", source().replaceAll("[,;]+$", "")))
        : Optional.empty();
  }

  /// For words to search for: the same words with their meaning, if they have one.
  Optional<QueryClause> asMeaning() {
    if (!filter.equals("text") || excluded) {
      return Optional.empty();
    }
    List<QueryPart> parts = JobQueryParser.parts(value);
    return parts.size() == 1 && parts.getFirst().kind() == Kind.UNDERSTOOD
        ? Optional.of(EditableQuery.of(value).clauses().getFirst())
        : Optional.empty();
  }

  /// Parses this clause alone, always as of the same time, so that the results are comparable.
  ParsedQuery parse() {
    return JobQueryParser.parse(part.canonical(), Map.of(), Instant.EPOCH);
  }

  boolean isValid() {
    return parse().problems().isEmpty();
  }
}
