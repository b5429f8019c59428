package dev.rolecall.model.query;

import dev.rolecall.model.query.QueryPart.Kind;
import java.util.List;
import java.util.Optional;

/// Reads what a search excludes in plain words, and adds it to the parts.
record PlainExclusion(PlainWords words, List<QueryPart> parts) {
  private static final int MAX_NEGATED_WORDS = 2;

  /// Excludes what follows: `no php or ruby`, `not remote`, `without crypto`.
  ///
  /// @param at the word for "not"
  /// @return the index after the excluded words; empty if there is nothing to exclude
  Optional<Integer> read(int at, int from) {
    int start = from;
    while (isUnused(start)) {
      start++;
    }
    if (start < words.size() && !words.isPlain(start)) {
      return typed(at, start);
    }
    if (start >= words.size() || words.get(start).isSign()) {
      return Optional.empty();
    }
    int end = exclude(at, start);
    while (PlainAlternatives.isOr(words, end) && words.isPlain(end + 1) && !isUnused(end + 1)) {
      end = exclude(end, end + 1);
    }
    return Optional.of(end);
  }

  private boolean isUnused(int at) {
    return words.isPlain(at)
        && PlainMeaning.at(words, at).filter(m -> m.use() == PlainMatch.Use.EDGE).isPresent();
  }

  /// `not "event sourcing"` is `-"event sourcing"`, and `not skill:php` is `-skill:php`.
  private Optional<Integer> typed(int at, int start) {
    QueryToken token = words.get(start).token();
    if (token.excluded()) {
      return Optional.empty();
    }
    QueryToken excluded =
        new QueryToken(true, token.filter(), token.value(), token.quoted(), "-" + token.source());
    String source = words.source(at, start + 1);
    parts.add(new QueryPart(source, List.of(excluded), Kind.UNDERSTOOD));
    return Optional.of(start + 1);
  }

  private int exclude(int at, int start) {
    Optional<PlainMatch> match = PlainMeaning.at(words, start).filter(PlainExclusion::isSearched);
    int end = match.map(PlainMatch::end).orElse(start + 1);
    List<QueryToken> reading =
        match
            .flatMap(PlainExclusion::opposite)
            .orElseGet(() -> List.of(QueryToken.excludedWords(excludedWords(start, end))));
    parts.add(new QueryPart(words.source(at, end), reading, Kind.UNDERSTOOD));
    return end;
  }

  /// A filter, or a phrase that is searched for as text: `no event sourcing`.
  private static boolean isSearched(PlainMatch match) {
    return match.isFilter() || match.use() == PlainMatch.Use.TEXT;
  }

  private String excludedWords(int start, int end) {
    return words.text(start, Math.min(end, start + MAX_NEGATED_WORDS));
  }

  private static Optional<List<QueryToken>> opposite(PlainMatch match) {
    if (!match.negated().isEmpty()) {
      return Optional.of(match.negated());
    }
    // a distance belongs to its place, and is not excluded
    boolean excludable =
        match.reading().stream()
            .allMatch(
                token ->
                    token.filter().equals("within") || QueryFilter.isExcludable(token.filter()));
    return excludable
        ? Optional.of(
            match.reading().stream()
                .map(
                    token ->
                        QueryToken.filter(
                            !token.filter().equals("within"), token.filter(), token.value()))
                .toList())
        : Optional.empty();
  }
}
