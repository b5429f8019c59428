package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The language that a text is written in, by its commonest small words. English unless another has
/// clearly more.
final class LanguageStep implements Step {
  private static final Map<String, Set<String>> SMALL_WORDS =
      new TreeMap<>(
          Map.of(
              "en",
                  Set.of("the", "and", "with", "for", "our", "you", "are", "of", "we", "to", "is"),
              "de",
                  Set.of(
                      "und", "der", "die", "das", "wir", "mit", "für", "ein", "eine", "du", "sie",
                      "ist", "bei", "auf"),
              "fr",
                  Set.of(
                      "et", "les", "des", "nous", "vous", "pour", "avec", "une", "est", "dans",
                      "sur", "du"),
              "nl",
                  Set.of(
                      "en", "het", "een", "wij", "je", "met", "voor", "van", "ons", "zijn", "bij",
                      "op"),
              "es",
                  Set.of(
                      "el", "los", "las", "para", "con", "una", "que", "nuestro", "en", "y", "del"),
              "pt", Set.of("os", "para", "com", "uma", "que", "nosso", "em", "você", "dos", "não"),
              "it",
                  Set.of("il", "gli", "per", "con", "una", "che", "nostro", "di", "della", "sono"),
              "pl", Set.of("i", "w", "na", "z", "do", "jest", "dla", "oraz", "się", "nie"),
              "sv", Set.of("och", "att", "vi", "med", "för", "en", "som", "är", "på", "dig")));
  private static final int ENOUGH = 4;

  @Override
  public String field() {
    return "language";
  }

  @Override
  public void apply(Draft draft) {
    List<String> words =
        Arrays.asList(draft.text.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    long english = count(words, "en");
    for (String language : SMALL_WORDS.keySet()) {
      long count = count(words, language);
      if (count >= ENOUGH && count > 2 * english) {
        draft.language = language;
        english = count / 2;
      }
    }
    draft.because("language", draft.language, Basis.INFERRED, null, "small-words");
  }

  private static long count(List<String> words, String language) {
    Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(small::contains).count();
  }
}
