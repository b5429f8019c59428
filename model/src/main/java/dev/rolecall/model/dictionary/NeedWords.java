package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Phrases around a skill that say how strongly it is required, or that it is not a requirement at
/// all.
public final class NeedWords {
  private static final NeedWords SHARED = new NeedWords();

  private final WordTrie<Meaning> words;

  /// What a phrase means for the skills in its sentence or section.
  public enum Meaning {
    MUST,
    NICE,
    /// Applies only to the skills that follow: `ideally`.
    NICE_NEXT,
    /// The company's own stack.
    USED,
    /// The skills belong to customers, investors or former employers.
    OTHERS,
    /// As [#OTHERS], if a [#LINK] follows.
    WHO,
    LINK,
    /// Directly before a skill: the skill is not used.
    DENIED,
    /// Heads a section without requirements.
    TOPIC
  }

  /// A phrase in a text.
  ///
  /// @param start index of its first character
  /// @param end index after its last character
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

  /// All phrases, in the order of the text; of overlapping ones the first and longest. A phrase
  /// with several meanings is returned once per meaning.
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
