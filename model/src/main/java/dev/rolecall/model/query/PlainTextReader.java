package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.QueryPhrase;
import dev.rolecall.model.query.QueryPart.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the plain words of a search: `senior java remote eu 120k` is a level, a skill, a work
/// mode, where the person lives, and pay. Words without such a meaning are searched for.
final class PlainTextReader {
  private final PlainWords words;
  private final PlainExclusion exclusion;
  private final List<QueryPart> parts = new ArrayList<>();

  /// The parts that may be ignored, as indexes of `parts`.
  private final Set<Integer> edges = new HashSet<>();

  private PlainTextReader(PlainWords words) {
    this.words = words;
    this.exclusion = new PlainExclusion(words, parts);
  }

  static List<QueryPart> read(List<QueryToken> tokens) {
    List<PlainWord> words =
        PlainWord.of(tokens).stream().flatMap(word -> pieces(word).stream()).toList();
    List<QueryPart> parts = new PlainTextReader(new PlainWords(words, false)).read();
    List<QueryPart> read =
        isRemoteOnly(parts) ? new PlainTextReader(new PlainWords(words, true)).read() : parts;
    List<QueryPart> inCurrency = PlainCurrency.read(read);
    return tokens.stream().anyMatch(PlainTextReader::isUndisclosed)
        ? explicit(inCurrency)
        : inCurrency;
  }

  private static boolean isUndisclosed(QueryToken token) {
    return token.filter().equals("undisclosed");
  }

  /// Without what an amount of pay implies, where the search says whether jobs without stated pay
  /// are found.
  private static List<QueryPart> explicit(List<QueryPart> parts) {
    return parts.stream().map(PlainTextReader::explicit).toList();
  }

  private static QueryPart explicit(QueryPart part) {
    if (part.kind() != Kind.UNDERSTOOD) {
      return part;
    }
    List<QueryToken> reading =
        part.reading().stream().filter(token -> !isUndisclosed(token)).toList();
    return new QueryPart(part.source(), reading, part.kind());
  }

  /// `berlin/remote` is two words if both have a meaning, unless it has a meaning as one; words
  /// with a bar in between are two in any case.
  private static List<PlainWord> pieces(PlainWord word) {
    boolean bar = word.text().indexOf('|') >= 0;
    if (!bar && word.text().indexOf('/') < 0 || isKnown(word)) {
      return List.of(word);
    }
    List<PlainWord> pieces = word.pieces();
    return bar || pieces.stream().allMatch(PlainTextReader::isKnown) ? pieces : List.of(word);
  }

  private static boolean isKnown(PlainWord word) {
    return word.isPlain() && PlainMeaning.at(new PlainWords(List.of(word), false), 0).isPresent();
  }

  private static boolean isRemoteOnly(List<QueryPart> parts) {
    Set<String> modes =
        parts.stream()
            .flatMap(part -> part.reading().stream())
            .filter(token -> token.filter().equals("mode") && !token.excluded())
            .map(token -> token.value().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return modes.equals(Set.of("remote"));
  }

  private List<QueryPart> read() {
    int at = 0;
    while (at < words.size()) {
      at = words.isPlain(at) ? plain(at) : typed(at);
    }
    return withoutEdges();
  }

  private int typed(int at) {
    QueryToken token = words.get(at).token();
    if (token.filter().equals("pay") && JobQueryParser.isCurrency(words, at + 1)) {
      QueryToken code = words.get(at + 1).token();
      String source = token.source() + " " + code.source();
      String value = token.value() + " " + code.value();
      QueryToken both = new QueryToken(token.excluded(), "pay", value, token.quoted(), source);
      parts.add(new QueryPart(source, List.of(both), Kind.TYPED));
      return at + 2;
    }
    parts.add(new QueryPart(token.source(), List.of(token), Kind.TYPED));
    return at + 1;
  }

  private int plain(int at) {
    Optional<PlainPhrases.Found> not = PlainPhrases.find(words, at, QueryPhrase.Use.NOT);
    Optional<PlainMatch> match = PlainMeaning.at(words, at);
    if (not.isPresent() && match.isEmpty()) {
      Optional<Integer> end = exclusion.read(at, not.get().end());
      if (end.isPresent()) {
        return end.get();
      }
    }
    if (match.isPresent()) {
      return add(at, PlainAlternatives.read(words, match.get()));
    }
    if (not.isPresent() || words.get(at).isSign()) {
      return add(at, PlainMatch.unused(at + 1, PlainMatch.Use.IGNORED));
    }
    word(at);
    return at + 1;
  }

  private int add(int at, PlainMatch match) {
    String source = words.source(at, match.end());
    switch (match.use()) {
      case FILTER ->
          parts.add(
              new QueryPart(
                  source,
                  PlainTitle.read(words.text(at, match.end()), match.reading()),
                  Kind.UNDERSTOOD));
      case TEXT -> parts.add(new QueryPart(source, match.reading(), Kind.TEXT));
      case IGNORED -> parts.add(new QueryPart(source, List.of(), Kind.IGNORED));
      case EDGE -> {
        edges.add(parts.size());
        parts.add(new QueryPart(source, List.of(), Kind.IGNORED));
      }
    }
    return match.end();
  }

  private void word(int at) {
    QueryToken token = words.get(at).token();
    parts.add(new QueryPart(token.source(), List.of(token), Kind.TEXT));
  }

  /// Small words are searched for between two words to search for only: `text to speech`.
  private List<QueryPart> withoutEdges() {
    List<QueryPart> result = new ArrayList<>(parts);
    for (int i : edges) {
      if (isTextBefore(i) && isTextAfter(i)) {
        QueryPart part = parts.get(i);
        List<QueryToken> tokens = new ArrayList<>();
        for (String word : part.source().split(" ")) {
          tokens.add(new QueryToken(false, "", word, false, word));
        }
        result.set(i, new QueryPart(part.source(), tokens, Kind.TEXT));
      }
    }
    return result;
  }

  private boolean isTextBefore(int at) {
    int i = at - 1;
    while (edges.contains(i)) {
      i--;
    }
    return i >= 0 && parts.get(i).kind() == Kind.TEXT;
  }

  private boolean isTextAfter(int at) {
    int i = at + 1;
    while (edges.contains(i)) {
      i++;
    }
    return i < parts.size() && parts.get(i).kind() == Kind.TEXT;
  }
}
