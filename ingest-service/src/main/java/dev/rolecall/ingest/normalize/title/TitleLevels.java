package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Seniority;
import java.util.Set;

/// The levels in titles, and strings that consist of levels, as in brackets after a title:
/// `(Junior, Senior)`.
///
/// Such strings are removed from the title, so only the plainest words of the dictionary are read
/// in them: others, such as `(Technical lead)`, distinguish a title from the next one.
public final class TitleLevels {
  private static final FilteredPattern LEVELS =
      FilteredPattern.of(
          "(?i)(?:(?:junior|mid(?:-level)?|senior|staff|principal|lead|medior|intermediate|expert|sr\\.?|jr\\.?|entry(?:-level)?|all"
              + " levels|mid[- ]level|senior[- ]level|any level)(?:[- ]level)?(?:"
              + " (?:positions?|roles?|openings?))?(?:\\s*(?:,|/|&|\\+|and|or|to|-)\\s*|$))+");

  private static final FunctionCache<Set<Seniority>> OF_TITLES =
      new FunctionCache<>(title -> Set.copyOf(TitleDictionary.shared().seniorities(title)));

  private TitleLevels() {}

  /// The levels that the words of a title state.
  public static Set<Seniority> of(String title) {
    return OF_TITLES.of(title);
  }

  /// Whether a string consists of levels only.
  public static boolean isOnly(String text) {
    return LEVELS.matches(text.strip());
  }
}
