package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;

/// Which patterns have a cue in which lines of a text. All patterns' cues are looked for at once,
/// when the first asks.
final class Cues {
  private static final List<String[]> OF_PATTERNS = new ArrayList<>();
  private static volatile CueAutomaton automaton = new CueAutomaton(List.of());

  private final int known;
  private final int lines;

  /// By pattern, then by line, a bit each.
  private final long[][] cued;

  private Cues(int known, int lines) {
    this.known = known;
    this.lines = lines;
    this.cued = new long[known][];
  }

  /// Gives a pattern its number.
  static int register(String... cues) {
    synchronized (OF_PATTERNS) {
      OF_PATTERNS.add(cues.clone());
      return OF_PATTERNS.size() - 1;
    }
  }

  /// @param lower in small letters
  /// @param pattern which must be among those looked for
  static Cues in(String lower, int lines, int pattern) {
    CueAutomaton finder = automaton;
    if (pattern >= finder.size()) {
      finder = grown();
    }
    return in(lower, lines, finder);
  }

  static Cues in(String lower, int lines, CueAutomaton finder) {
    Cues cues = new Cues(finder.size(), lines);
    finder.find(lower, cues);
    return cues;
  }

  /// Patterns are made as the classes that hold them are loaded.
  private static CueAutomaton grown() {
    synchronized (OF_PATTERNS) {
      if (automaton.size() < OF_PATTERNS.size()) {
        automaton = new CueAutomaton(OF_PATTERNS);
      }
      return automaton;
    }
  }

  void add(int pattern, int line) {
    if (cued[pattern] == null) {
      cued[pattern] = new long[(lines >> 6) + 1];
    }
    cued[pattern][line >> 6] |= 1L << line;
  }

  /// Whether the pattern is among those that were looked for.
  boolean knows(int pattern) {
    return pattern < known;
  }

  /// The next line from one on with a cue of the pattern, -1 when there is none.
  int next(int pattern, int line) {
    long[] bits = cued[pattern];
    if (bits == null) {
      return -1;
    }
    for (int word = line >> 6; word < bits.length; word++) {
      long left = word == line >> 6 ? bits[word] & -1L << line : bits[word];
      if (left != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }
}
