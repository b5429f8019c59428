package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Words around a skill that say how much it is wanted, or that it is another's skill.
public final class NeedWords {
  private static final NeedWords SHARED = new NeedWords();

  private final WordTrie<Meaning> words;

  /// What a phrase says of the skills of its sentence or section.
  public enum Meaning {
    MUST,
    NICE,
    /// Of what follows alone: `ideally`.
    NICE_NEXT,
    /// Of the company's own stack.
    USED,
    /// Of customers, investors, former employers.
    OTHERS,
    /// Of others, if a [#LINK] follows.
    WHO,
    LINK,
    /// Directly before a skill: it is not used.
    DENIED,
    /// Heads a section that asks for nothing.
    TOPIC
  }

  /// A phrase in a text.
  ///
  /// @param start index of its first character
  /// @param end index behind its last character
  public record Mention(Meaning meaning, int start, int end) {}

  private NeedWords() {
    WordTrie.Builder<Meaning> phrases = WordTrie.builder();
    for (String[] row : Tsv.read("need-words.tsv", 3)) {
      phrases.add(row[0], Meaning.valueOf(row[2]));
    }
    words = phrases.build();
  }

  public static NeedWords shared() {
    return SHARED;
  }

  /// All phrases, in the text's order; of overlapping ones the first and longest. A phrase with
  /// several meanings is told of as often.
  public List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    WordTrie<Meaning>.Walk walk = words.walk(text);
    while (walk.next()) {
      for (Meaning meaning : walk.values()) {
        found.add(new Mention(meaning, walk.start(), walk.end()));
      }
    }
    return found;
  }
}
