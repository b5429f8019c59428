package dev.rolecall.ingest.normalize.title;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the title dictionary for levels of seniority, for use in patterns.
public final class LevelWords {
  /// The levels that a word before a role noun can state.
  private static final Set<Seniority> RANKS =
      EnumSet.of(
          Seniority.JUNIOR,
          Seniority.MID,
          Seniority.SENIOR,
          Seniority.STAFF,
          Seniority.PRINCIPAL,
          Seniority.LEAD);

  /// Words that state a level in a title, but have other meanings in sentences: `experienced
  /// engineers`, `lead developers to success`.
  private static final Set<String> TITLES_ONLY =
      Set.of(
          "associate",
          "apprentice",
          "distinguished",
          "experienced",
          "fellow",
          "graduate",
          "lead",
          "leiter",
          "new grad",
          "new graduate",
          "tech lead",
          "team lead",
          "technical lead",
          "tech leads",
          "team leads",
          "technical leads");

  private static final List<String> OF_RANKS = TitleDictionary.shared().levelWords(RANKS);

  /// A regular expression for a word that states a level before a role noun in a title: `junior`,
  /// `mid-level`, `sr.`, but not `manager` or `intern`.
  public static final String RANK = anyOf(OF_RANKS);

  /// The English words that state a level in a sentence, in lower case.
  static final List<String> WORDS_IN_TEXT =
      OF_RANKS.stream()
          .filter(word -> !TITLES_ONLY.contains(word))
          .filter(word -> word.chars().allMatch(c -> c < 128))
          .toList();

  /// A regular expression for one of [#WORDS_IN_TEXT].
  static final String RANK_IN_TEXT = anyOf(WORDS_IN_TEXT);

  private LevelWords() {}

  private static String anyOf(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
