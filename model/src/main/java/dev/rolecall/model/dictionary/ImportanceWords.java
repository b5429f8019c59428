package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Phrases near a skill that state how strongly it is required, or that it is not required at all.
public final class ImportanceWords {
  private static final ImportanceWords SHARED = new ImportanceWords();

  private final WordTrie<Meaning> words;

  /// What a phrase means for the skills in its sentence or section.
  public enum Meaning {
    MUST,
    NICE,
    /// Applies only to the skills that follow: `ideally`.
    NICE_NEXT,
    /// The company's own stack.
    USED,
    /// The skills are those of customers, investors or former employers.
    THIRD_PARTY,
    /// As [#THIRD_PARTY], if a [#CONNECTOR] follows.
    THIRD_PARTY_WITH_CONNECTOR,
    CONNECTOR,
    /// Directly before a skill: the skill is not used.
    NOT_USED,
    /// The heading of a section without requirements.
    OTHER_TOPIC
  }

  /// A phrase in a text.
  ///
  /// @param start index of its first character
  /// @param end index after its last character
  public record Mention(Meaning meaning, int start, int end) {}

  private ImportanceWords() {
    WordTrie.Builder<Meaning> phrases = WordTrie.builder();
    for (String[] row : Tsv.read("importance-words.tsv", 3)) {
      phrases.add(row[0], Meaning.valueOf(row[2]));
    }
    words = phrases.build();
  }

  public static ImportanceWords shared() {
    return SHARED;
  }

  /// All phrases, in the order of the text; of overlapping ones the first and longest. A phrase
  /// with several meanings is returned once per meaning.
  public List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    WordTrie<Meaning>.MatchIterator matches = words.matches(text);
    while (matches.next()) {
      for (Meaning meaning : matches.values()) {
        found.add(new Mention(meaning, matches.start(), matches.end()));
      }
    }
    return found;
  }
}
