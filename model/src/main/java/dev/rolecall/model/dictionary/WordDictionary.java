package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words for employment types and work modes, by language.
public final class WordDictionary {
  /// Used as the language of short strings such as a location field: words of all languages count.
  public static final String ANY = "*";

  private static final WordDictionary SHARED = new WordDictionary();

  private final WordTrie<Meaning> words;

  private record Meaning(String language, boolean mode, String value) {}

  /// A word in a text.
  public record Mention<T>(T value, int start, int end) {}

  private WordDictionary() {
    WordTrie.Builder<Meaning> meanings = WordTrie.builder();
    for (String[] row : Tsv.read("words.tsv", 4)) {
      meanings.add(
          row[0].toLowerCase(Locale.ROOT), new Meaning(row[1], row[2].equals("MODE"), row[3]));
    }
    words = meanings.build();
  }

  public static WordDictionary shared() {
    return SHARED;
  }

  /// @param language ISO 639-1 of the text; English words count in every text
  public List<Mention<WorkMode>> modes(String text, String language) {
    return find(text, language, true).stream()
        .map(m -> new Mention<>(WorkMode.valueOf(m.value()), m.start(), m.end()))
        .toList();
  }

  /// @param language ISO 639-1 of the text; English words count in every text
  public List<Mention<EmploymentType>> employment(String text, String language) {
    return find(text, language, false).stream()
        .map(m -> new Mention<>(EmploymentType.valueOf(m.value()), m.start(), m.end()))
        .toList();
  }

  private List<Mention<String>> find(String text, String language, boolean mode) {
    List<Mention<String>> found = new ArrayList<>();
    WordTrie<Meaning>.MatchIterator matches = words.matches(text);
    while (matches.next()) {
      matches.values().stream()
          .filter(m -> m.mode() == mode)
          .filter(
              m ->
                  m.language().equals("en")
                      || m.language().equals(language)
                      || language.equals(ANY))
          .findFirst()
          .ifPresent(m -> found.add(new Mention<>(m.value(), matches.start(), matches.end())));
    }
    return found;
  }
}
