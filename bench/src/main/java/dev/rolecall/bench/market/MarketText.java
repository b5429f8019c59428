package dev.rolecall.bench.market;

import java.util.Random;
import java.util.StringJoiner;

/// Text whose words follow Zipf's law, as those of real texts do: few words are in most texts, most
/// words in few.
final class MarketText {
  private static final int VOCABULARY = 30_000;
  private static final int WORDS_PER_PARAGRAPH = 40;
  private static final String[] SYLLABLES = {
    "ba", "con", "de", "er", "fi", "gra", "hol", "in", "jo", "ka", "lu", "men", "no", "or", "pre",
    "qui", "ra", "ser", "ti", "un", "ver", "wi", "ex", "ya", "zo", "al", "el", "sta", "tem", "cle"
  };

  /// In one of so many words a skill is named.
  private static final int SKILL_EVERY = 15;

  private MarketText() {}

  /// @param words on average; between half of them and one and a half
  static String paragraphs(int words, Random random) {
    StringBuilder html = new StringBuilder();
    int left = words == 0 ? 0 : words / 2 + random.nextInt(words + 1);
    while (left > 0) {
      int length = Math.min(left, WORDS_PER_PARAGRAPH);
      html.append("<p>").append(sentence(length, random)).append(".</p>");
      left -= length;
    }
    return html.toString();
  }

  private static String sentence(int length, Random random) {
    StringJoiner sentence = new StringJoiner(" ");
    for (int i = 0; i < length; i++) {
      sentence.add(
          random.nextInt(SKILL_EVERY) == 0
              ? MarketJobs.SKILLS.get(random.nextInt(MarketJobs.SKILLS.size()))
              : word(rank(random)));
    }
    return sentence.toString();
  }

  /// The frequency of a word is inversely proportional to its rank.
  private static int rank(Random random) {
    return (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
  }

  /// The same rank has the same word.
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    } while (rest > 0);
    return word.append(rank % 7 == 0 ? "ing" : "").toString();
  }
}
