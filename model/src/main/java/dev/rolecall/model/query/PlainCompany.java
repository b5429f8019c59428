package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.QueryPhrase;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Reads the name of a company after `at` or `@`: `at stripe`, `jobs at Harbor Ledger`.
///
/// The name is the next word and, for names in capital letters, the capitalized words after it; in
/// lower case, the words after it that have no other meaning in a search or in a job's title.
final class PlainCompany implements PlainReader {
  private static final int MAX_WORDS = 3;

  /// What "at" is followed by when it does not name a company.
  private static final Set<String> NOT_COMPANIES =
      Set.of(
          "scale",
          "large",
          "least",
          "most",
          "night",
          "home",
          "work",
          "all",
          "once",
          "big",
          "small",
          "early",
          "early-stage",
          "startup",
          "startups",
          "start-up",
          "start-ups",
          "high",
          "low",
          "web",
          "speed",
          "any",
          "series",
          "seed",
          "university",
          "school",
          "weekends",
          "company",
          "companies",
          "agencies",
          "faang",
          "enterprise",
          "enterprises",
          "top",
          "good",
          "great");

  private final BiPredicate<PlainWords, Integer> known;

  /// @param known whether the word has another meaning
  PlainCompany(BiPredicate<PlainWords, Integer> known) {
    this.known = known;
  }

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    String word = words.get(at).text();
    if (word.length() > 2 && word.startsWith("@")) {
      return Optional.of(match(at + 1, word.substring(1)));
    }
    return PlainPhrases.find(words, at, QueryPhrase.Use.COMPANY)
        .filter(lead -> isName(words, lead.end()) && !isPlace(words, lead.end()))
        .map(
            lead -> {
              int end = end(words, lead.end());
              return match(end, words.text(lead.end(), end));
            });
  }

  private static boolean isPlace(PlainWords words, int at) {
    return PlainPlaceName.find(words, at, false).isPresent();
  }

  private static PlainMatch match(int end, String name) {
    return PlainMatch.of(end, QueryToken.filter(false, "company", name));
  }

  private static boolean isName(PlainWords words, int at) {
    String word = words.lower(at);
    return word.length() > 1
        && word.chars().anyMatch(Character::isLetter)
        && !NOT_COMPANIES.contains(word)
        && PlainPhrases.find(words, at).isEmpty();
  }

  private int end(PlainWords words, int from) {
    boolean capital = isCapital(words, from);
    int max = words.maxEnd(from, MAX_WORDS);
    int end = from + 1;
    while (end < max
        && isName(words, end)
        && !known.test(words, end)
        && isPart(words, end, capital)) {
      end++;
    }
    return end;
  }

  private static boolean isPart(PlainWords words, int at, boolean capital) {
    return capital
        ? isCapital(words, at)
        : TitleDictionary.shared().find(words.lower(at)).isEmpty();
  }

  private static boolean isCapital(PlainWords words, int at) {
    return Character.isUpperCase(words.get(at).text().codePointAt(0));
  }
}
