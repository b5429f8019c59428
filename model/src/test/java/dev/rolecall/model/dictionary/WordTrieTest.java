package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTrieTest {
  private static final String LETTERS = "aabbccABC1é .#+-/Я’";

  /// What the trie finds is what trying every phrase at every place finds, wherever phrases start
  /// and end, however long they are, and whether or not finds are refused.
  @RepeatedTest(200)
  void findsTheSameAsBruteForce(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Set<String> phrases = phrases(random);
    WordTrie.Builder<String> builder = WordTrie.builder();
    phrases.forEach(phrase -> builder.add(phrase, phrase));
    WordTrie<String> trie = builder.build();
    for (int i = 0; i < 20; i++) {
      String text = text(random, List.copyOf(phrases));
      int from = random.nextInt(text.length() + 1);
      assertThat(found(trie.matches(text, from))).as(text).isEqualTo(tried(text, from, phrases));
    }
  }

  @Test
  void aPhraseIsFoundAtEachPlaceOfALongText() {
    WordTrie<String> trie =
        WordTrie.<String>builder()
            .add("go", "go")
            .add(".net", ".net")
            .add("elasticsearch", "elasticsearch")
            .build();
    for (String phrase : List.of("go", ".net", "elasticsearch")) {
      for (int before = 0; before < 200; before++) {
        WordTrie<String>.MatchIterator matches = trie.matches(" ".repeat(before) + phrase);
        assertThat(matches.next()).as("%s at %d", phrase, before).isTrue();
        assertThat(matches.start()).isEqualTo(before);
        assertThat(matches.next()).isFalse();
        assertThat(matches.next()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", " "})
  void aSingleSignIsNotAPhrase(String phrase) {
    WordTrie.Builder<String> builder = WordTrie.builder();
    assertThatThrownBy(() -> builder.add(phrase, phrase))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> phrases(Random random) {
    Set<String> phrases = new TreeSet<>();
    while (phrases.size() < 12) {
      String phrase = letters(random, 1 + random.nextInt(12)).toLowerCase(Locale.ROOT);
      if (phrase.length() > 1 || Character.isLetterOrDigit(phrase.charAt(0))) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  private static String text(Random random, List<String> phrases) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(40);
    for (int i = 0; i < parts; i++) {
      String phrase = phrases.get(random.nextInt(phrases.size()));
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> phrase;
            case 1 -> phrase.toUpperCase(Locale.ROOT);
            case 2 -> " ";
            default -> letters(random, random.nextInt(10));
          });
    }
    return text.toString();
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  private static List<String> found(WordTrie<String>.MatchIterator matches) {
    List<String> found = new ArrayList<>();
    while (matches.next()) {
      String phrase = matches.values().getFirst();
      assertThat(matches.end() - matches.start()).isEqualTo(phrase.length());
      found.add(matches.start() + " " + phrase);
      if (isRefused(phrase)) {
        matches.reject();
      }
    }
    return found;
  }

  private static boolean isRefused(String phrase) {
    return phrase.length() % 3 == 0;
  }

  private static List<String> tried(String text, int from, Set<String> phrases) {
    List<String> found = new ArrayList<>();
    String lower = LowerCase.of(text);
    for (int at = from; at < lower.length(); at++) {
      String longest = "";
      for (String phrase : phrases) {
        if (phrase.length() > longest.length()
            && lower.startsWith(phrase, at)
            && !(isWord(lower, at - 1) && isWord(lower, at))
            && endsWord(lower, at + phrase.length())) {
          longest = phrase;
        }
      }
      if (!longest.isEmpty()) {
        found.add(at + " " + longest);
        at += isRefused(longest) ? 0 : longest.length() - 1;
      }
    }
    return found;
  }

  private static boolean endsWord(String text, int end) {
    boolean sign = text.startsWith("#", end) || text.startsWith("+", end) && !isWord(text, end + 1);
    return !(sign && !isWord(text, end - 2)) && !(isWord(text, end - 1) && isWord(text, end));
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
