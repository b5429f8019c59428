package dev.rolecall.ingest.normalize.title;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the title dictionary for levels of seniority, for use in patterns.
public final class LevelWords {
  private static final Set<Seniority> RANKS =
      EnumSet.of(
          Seniority.JUNIOR,
          Seniority.MID,
          Seniority.SENIOR,
          Seniority.STAFF,
          Seniority.PRINCIPAL,
          Seniority.LEAD);

  /// A regular expression, in a group of its own, for a word that precedes the role noun of a title
  /// and states its rank: `junior`, `mid-level`, `sr.`, but not `manager` or `intern`.
  public static final String RANK =
      TitleDictionary.shared().levelWords(RANKS).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));

  private LevelWords() {}
}
