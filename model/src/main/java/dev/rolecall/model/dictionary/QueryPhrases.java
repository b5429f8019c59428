package dev.rolecall.model.dictionary;

import dev.rolecall.model.dictionary.QueryPhrase.FilterValue;
import dev.rolecall.model.dictionary.QueryPhrase.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the plain words of a search mean: `query-words.tsv`, and the words for levels, employment
/// types and work modes that the normalizer reads in postings.
public final class QueryPhrases {
  private static final QueryPhrases SHARED = new QueryPhrases();

  private final Map<String, QueryPhrase> anyCase = new HashMap<>();
  private final Map<String, QueryPhrase> exactCase = new HashMap<>();
  private final int maxWords;

  private QueryPhrases() {
    Tsv.read("seniorities.tsv", 2).forEach(row -> put(row[0], filter("seniority", row[1], "")));
    for (String[] row : Tsv.read("words.tsv", 4)) {
      put(row[0], filter(row[2].equals("MODE") ? "mode" : "type", row[3], ""));
    }
    Tsv.read("query-words.tsv", 4).forEach(row -> put(row[0], phrase(row)));
    maxWords =
        anyCase.keySet().stream().mapToInt(phrase -> phrase.split(" ").length).max().orElse(1);
  }

  public static QueryPhrases shared() {
    return SHARED;
  }

  /// The phrase with exactly these words, separated by one space.
  public Optional<QueryPhrase> phrase(String words) {
    QueryPhrase exact = exactCase.get(words);
    return Optional.ofNullable(exact != null ? exact : anyCase.get(words.toLowerCase(Locale.ROOT)));
  }

  /// The number of words of the longest phrase.
  public int maxWords() {
    return maxWords;
  }

  /// All phrases that stand for a filter, in lower case.
  public Set<String> filterPhrases() {
    return anyCase.entrySet().stream()
        .filter(phrase -> phrase.getValue().use() == Use.FILTER)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void put(String phrase, QueryPhrase meaning) {
    if (phrase.startsWith("=")) {
      exactCase.put(phrase.substring(1), meaning);
    } else {
      anyCase.put(phrase.toLowerCase(Locale.ROOT), meaning);
    }
  }

  private static QueryPhrase phrase(String[] row) {
    return Arrays.stream(Use.values())
        .filter(use -> use != Use.FILTER && use.name().equalsIgnoreCase(row[1]))
        .findFirst()
        .map(use -> new QueryPhrase(use, List.of(), List.of()))
        .orElseGet(() -> filter(row[1], row[2], row[3]));
  }

  private static QueryPhrase filter(String filters, String values, String negated) {
    String[] names = filters.split(";");
    String[] each = values.split(";");
    List<FilterValue> read = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      read.add(new FilterValue(names[i], written(each[i])));
    }
    List<FilterValue> otherwise =
        negated.isEmpty() ? List.of() : List.of(new FilterValue(names[0], negated));
    return new QueryPhrase(Use.FILTER, read, otherwise);
  }

  /// `FULL_TIME` becomes `full-time`, as people write it.
  private static String written(String value) {
    return value.equals(CountryDictionary.WORLDWIDE)
        ? value
        : value.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
