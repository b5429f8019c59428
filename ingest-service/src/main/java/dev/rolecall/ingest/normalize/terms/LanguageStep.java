package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.WordTrie;
import dev.rolecall.model.job.Basis;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The language of a text, by its most frequent short words. English unless another language has
/// clearly more of them.
public final class LanguageStep implements Step {
  private static final Map<String, Set<String>> STOP_WORDS =
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

  /// How many words another language than English must have.
  private static final int MIN_COUNT = 4;

  /// How much of the text is read, in characters.
  private static final int MAX_LENGTH = 3000;

  private static final WordTrie<String> LANGUAGES = byWord();

  @Override
  public void apply(Draft draft) {
    String stated = draft.language;
    if (stated != null) {
      draft.addEvidence("language", stated, Basis.STRUCTURED, null, "source-field");
      return;
    }
    PostingText posting = draft.roleText.posting();
    String language = posting.computeOnce(LanguageStep.class, () -> language(posting.text()));
    draft.language = language;
    draft.addEvidence("language", language, Basis.INFERRED, null, "stop-words");
  }

  private static String language(String text) {
    Map<String, Integer> counts = new HashMap<>();
    WordTrie<String>.MatchIterator words =
        LANGUAGES.matches(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    while (words.next()) {
      words.values().forEach(language -> counts.merge(language, 1, Integer::sum));
    }
    String best = "en";
    int most = 2 * counts.getOrDefault("en", 0);
    for (String language : STOP_WORDS.keySet()) {
      int count = counts.getOrDefault(language, 0);
      if (!language.equals("en") && count >= MIN_COUNT && count > most) {
        best = language;
        most = count;
      }
    }
    return best;
  }

  private static WordTrie<String> byWord() {
    WordTrie.Builder<String> languages = WordTrie.builder();
    STOP_WORDS.forEach((language, words) -> words.forEach(word -> languages.add(word, language)));
    return languages.build();
  }
}
