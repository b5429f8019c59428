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
///
/// At each word, the longest phrase with a meaning counts; of equally long ones, that of the first
/// reader.
final class PlainTextReader {
  private static final Set<String> OR = Set.of("or", "nor", "oder", "/", "|");
  private static final int MAX_NEGATED_WORDS = 2;

  private static final List<PlainReader> READERS =
      List.of(
          new PlainPhrases(),
          new PlainPay(),
          new PlainAge(),
          new PlainExperience(),
          new PlainSkills(),
          new PlainPlaces());
  private static final PlainCompany COMPANY =
      new PlainCompany((words, at) -> match(READERS, words, at).isPresent());
  private static final List<PlainReader> ALL_READERS = withCompany();

  private final PlainWords words;
  private final List<QueryPart> parts = new ArrayList<>();

  /// The parts that may be ignored, as indexes of `parts`.
  private final Set<Integer> edges = new HashSet<>();

  private PlainTextReader(PlainWords words) {
    this.words = words;
  }

  private static List<PlainReader> withCompany() {
    List<PlainReader> all = new ArrayList<>(READERS);
    all.addFirst(COMPANY);
    return List.copyOf(all);
  }

  static List<QueryPart> read(List<QueryToken> tokens) {
    List<PlainWord> words =
        PlainWord.of(tokens).stream().flatMap(word -> pieces(word).stream()).toList();
    List<QueryPart> parts = new PlainTextReader(new PlainWords(words, false)).read();
    List<QueryPart> read =
        isRemoteOnly(parts) ? new PlainTextReader(new PlainWords(words, true)).read() : parts;
    return tokens.stream().anyMatch(PlainTextReader::isUndisclosed) ? explicit(read) : read;
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

  /// `berlin/remote` is two words if both have a meaning, unless it has a meaning as one.
  private static List<PlainWord> pieces(PlainWord word) {
    if (word.text().indexOf('/') < 0 || isKnown(word)) {
      return List.of(word);
    }
    List<PlainWord> pieces = word.pieces();
    return pieces.stream().allMatch(PlainTextReader::isKnown) ? pieces : List.of(word);
  }

  private static boolean isKnown(PlainWord word) {
    return word.isPlain()
        && match(ALL_READERS, new PlainWords(List.of(word), false), 0).isPresent();
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
    Optional<PlainMatch> match = match(ALL_READERS, words, at);
    if (not.isPresent() && match.isEmpty()) {
      Optional<Integer> end = negated(at, not.get().end());
      if (end.isPresent()) {
        return end.get();
      }
    }
    if (match.isPresent()) {
      return match.get().isSkill() ? skills(at, match.get()) : add(at, match.get());
    }
    if (not.isPresent() || words.get(at).isSign()) {
      return add(at, PlainMatch.unused(at + 1, PlainMatch.Use.IGNORED));
    }
    word(at);
    return at + 1;
  }

  private static Optional<PlainMatch> match(List<PlainReader> readers, PlainWords words, int at) {
    PlainMatch longest = null;
    for (PlainReader reader : readers) {
      PlainMatch match = reader.read(words, at).orElse(null);
      if (match != null && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return Optional.ofNullable(longest);
  }

  private int add(int at, PlainMatch match) {
    String source = words.source(at, match.end());
    switch (match.use()) {
      case FILTER -> parts.add(new QueryPart(source, match.reading(), Kind.UNDERSTOOD));
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

  /// A skill and its alternatives: `java or kotlin`.
  private int skills(int at, PlainMatch first) {
    List<String> names = new ArrayList<>(List.of(first.reading().getFirst().value()));
    int end = first.end();
    while (OR.contains(words.lower(end)) && words.isPlain(end + 1)) {
      Optional<PlainMatch> next = match(ALL_READERS, words, end + 1).filter(PlainMatch::isSkill);
      if (next.isEmpty()) {
        break;
      }
      names.add(next.get().reading().getFirst().value());
      end = next.get().end();
    }
    return add(
        at,
        PlainMatch.of(
            end,
            QueryToken.filter(
                false, "skill", names.stream().distinct().collect(Collectors.joining("|")))));
  }

  /// Excludes what follows: `no php or ruby`, `not remote`, `without crypto`.
  ///
  /// @param at the word for "not"
  /// @return the index after the excluded words; empty if there is nothing to exclude
  private Optional<Integer> negated(int at, int from) {
    int start = from;
    while (isUnused(start)) {
      start++;
    }
    if (start < words.size() && !words.isPlain(start)) {
      return phrase(at, start);
    }
    if (start >= words.size() || words.get(start).isSign()) {
      return Optional.empty();
    }
    int end = exclude(at, start);
    while (OR.contains(words.lower(end)) && words.isPlain(end + 1) && !isUnused(end + 1)) {
      end = exclude(end, end + 1);
    }
    return Optional.of(end);
  }

  private boolean isUnused(int at) {
    return words.isPlain(at)
        && match(ALL_READERS, words, at).filter(m -> m.use() == PlainMatch.Use.EDGE).isPresent();
  }

  /// `not "event sourcing"` is `-"event sourcing"`.
  private Optional<Integer> phrase(int at, int start) {
    QueryToken token = words.get(start).token();
    if (!token.quoted() || !token.filter().isEmpty() || token.excluded()) {
      return Optional.empty();
    }
    QueryToken excluded =
        new QueryToken(true, "", token.value(), true, "-\"" + token.value() + "\"");
    String source = words.source(at, start + 1);
    parts.add(new QueryPart(source, List.of(excluded), Kind.UNDERSTOOD));
    return Optional.of(start + 1);
  }

  private int exclude(int at, int start) {
    Optional<PlainMatch> match = match(ALL_READERS, words, start).filter(PlainMatch::isFilter);
    int end = match.map(PlainMatch::end).orElse(start + 1);
    List<QueryToken> reading =
        match
            .flatMap(PlainTextReader::opposite)
            .orElseGet(() -> List.of(QueryToken.excludedWords(excludedWords(match, start, end))));
    parts.add(new QueryPart(words.source(at, end), reading, Kind.UNDERSTOOD));
    return end;
  }

  /// The words of the phrase; of a place, its name only.
  private String excludedWords(Optional<PlainMatch> match, int start, int end) {
    return match
        .flatMap(found -> found.reading().stream().filter(t -> t.filter().equals("in")).findFirst())
        .map(QueryToken::value)
        .orElseGet(() -> words.text(start, Math.min(end, start + MAX_NEGATED_WORDS)));
  }

  private static Optional<List<QueryToken>> opposite(PlainMatch match) {
    if (!match.negated().isEmpty()) {
      return Optional.of(match.negated());
    }
    boolean excludable =
        match.reading().stream().allMatch(token -> QueryFilter.isExcludable(token.filter()));
    return excludable
        ? Optional.of(
            match.reading().stream()
                .map(token -> QueryToken.filter(true, token.filter(), token.value()))
                .toList())
        : Optional.empty();
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
