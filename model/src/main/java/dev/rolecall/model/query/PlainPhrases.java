package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.QueryPhrase;
import dev.rolecall.model.dictionary.QueryPhrase.FilterValue;
import dev.rolecall.model.dictionary.QueryPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the phrases of [QueryPhrases]: levels, work modes, employment types, visa, job families.
final class PlainPhrases implements PlainReader {
  private static final QueryPhrases PHRASES = QueryPhrases.shared();

  /// A phrase of the dictionary and where it ends.
  record Found(QueryPhrase phrase, int end) {}

  /// The longest phrase that starts here.
  static Optional<Found> find(PlainWords words, int at) {
    for (int end = words.maxEnd(at, PHRASES.maxWords()); end > at; end--) {
      Optional<QueryPhrase> phrase = PHRASES.phrase(words.text(at, end));
      if (phrase.isPresent()) {
        return Optional.of(new Found(phrase.get(), end));
      }
    }
    return Optional.empty();
  }

  /// The longest phrase that starts here, if it is used in this way.
  static Optional<Found> find(PlainWords words, int at, QueryPhrase.Use use) {
    return find(words, at).filter(found -> found.phrase().use() == use);
  }

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    return find(words, at)
        .flatMap(found -> match(words, at, found))
        .or(() -> alternatives(words.get(at).text(), at));
  }

  /// Values of one filter: `senior/staff`, `remote|hybrid`.
  private static Optional<PlainMatch> alternatives(String word, int at) {
    List<QueryToken> all = new ArrayList<>();
    for (String each : word.split("[/|]")) {
      Optional<QueryPhrase> phrase =
          PHRASES.phrase(each).filter(found -> found.use() == QueryPhrase.Use.FILTER);
      if (phrase.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(tokens(phrase.get().filters()));
    }
    if (all.size() > 1 && all.stream().allMatch(PlainAlternatives::isFamily)) {
      return Optional.of(PlainMatch.of(at + 1, PlainAlternatives.choice(all)));
    }
    boolean same = all.stream().map(QueryToken::filter).distinct().count() == 1;
    return same ? Optional.of(PlainMatch.of(at + 1, all)) : Optional.empty();
  }

  private static Optional<PlainMatch> match(PlainWords words, int at, Found found) {
    int end = found.end();
    return switch (found.phrase().use()) {
      case FILTER ->
          Optional.of(
              new PlainMatch(
                  end,
                  tokens(found.phrase().filters()),
                  tokens(found.phrase().negated()),
                  PlainMatch.Use.FILTER));
      case TEXT -> Optional.of(text(words, at, end));
      case IGNORED -> Optional.of(PlainMatch.unused(end, PlainMatch.Use.IGNORED));
      case EDGE, PAY, COMPANY -> Optional.of(PlainMatch.unused(end, PlainMatch.Use.EDGE));
      case NOT, AREA -> Optional.empty();
    };
  }

  private static PlainMatch text(PlainWords words, int at, int end) {
    String text = words.text(at, end);
    boolean phrase = end - at > 1;
    QueryToken token = new QueryToken(false, "", text, phrase, phrase ? '"' + text + '"' : text);
    return new PlainMatch(end, List.of(token), List.of(), PlainMatch.Use.TEXT);
  }

  private static List<QueryToken> tokens(List<FilterValue> filters) {
    return filters.stream()
        .map(each -> QueryToken.filter(false, each.filter(), each.value()))
        .toList();
  }
}
