package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.model.dictionary.ImportanceWords;
import dev.rolecall.model.dictionary.ImportanceWords.Meaning;
import java.util.List;

/// The sentences and clauses of a line, and the phrases in them.
final class Sentences {
  private static final String ENDS = ".;!";

  private Sentences() {}

  /// Whether a phrase with this meaning is between two indexes.
  static boolean has(List<ImportanceWords.Mention> words, Meaning meaning, int from, int to) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == meaning && word.start() >= from && word.end() <= to) {
        return true;
      }
    }
    return false;
  }

  /// The start of the sentence that contains an index, at least `from`.
  static int start(String line, int at, int from) {
    for (int i = at - 2; i >= from; i--) {
      if (endsAt(line, i)) {
        return i + 1;
      }
    }
    return from;
  }

  /// The end of the sentence that contains an index, at most `most` characters later.
  static int end(String line, int at, int most) {
    int last = Math.min(line.length(), at + most);
    for (int i = at; i < last - 1; i++) {
      if (endsAt(line, i)) {
        return i;
      }
    }
    return last;
  }

  private static boolean endsAt(String line, int at) {
    return ENDS.indexOf(line.charAt(at)) >= 0 && line.charAt(at + 1) == ' ';
  }
}
