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

  /// What a kind of company is followed by: `at fintech startup`.
  private static final Set<String> KINDS =
      Set.of(
          "startup", "startups", "start-up", "start-ups", "company", "companies", "agency", "firm");

  private static final PlainPay PAY = new PlainPay();

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
        .filter(lead -> mayBeName(words, at, lead.end()))
        .map(lead -> new Name(lead.end(), end(words, lead.end())))
        .filter(name -> !isPlace(words, name) && !KINDS.contains(words.lower(name.end())))
        .map(name -> match(name.end(), words.text(name.from(), name.end())));
  }

  private record Name(int from, int end) {}

  /// `at java` may be a company; `company java` is two words of a search.
  private boolean mayBeName(PlainWords words, int at, int from) {
    boolean isNoun = words.lower(from - 1).equals("company") && from - at == 1;
    return isName(words, from)
        && PAY.read(words, from).isEmpty()
        && !(isNoun && known.test(words, from) && !isCapital(words, from));
  }

  /// `at Boston` is a place, and `at Boston Dynamics` is a company.
  private static boolean isPlace(PlainWords words, Name name) {
    return PlainPlaceName.find(words, name.from(), false)
        .filter(place -> place.end() >= name.end() || !isCapital(words, name.from()))
        .isPresent();
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
