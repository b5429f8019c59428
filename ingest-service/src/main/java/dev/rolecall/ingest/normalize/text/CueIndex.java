package dev.rolecall.ingest.normalize.text;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Searches a text for the cues of many patterns in one pass. Immutable, so it is shared by all
/// threads.
///
/// A [PostingText] with an index finds the lines to try for all indexed patterns at once. A pattern
/// that is not in the index works too, with a separate search.
public final class CueIndex {
  private final Map<CuedPattern, Integer> numbers = new IdentityHashMap<>();
  private final CueAutomaton automaton;

  private CueIndex(List<CuedPattern> patterns) {
    patterns.forEach(pattern -> numbers.put(pattern, numbers.size()));
    automaton = new CueAutomaton(patterns.stream().map(CuedPattern::cues).toList());
  }

  public static CueIndex of(Collection<CuedPattern> patterns) {
    return new CueIndex(patterns.stream().distinct().toList());
  }

  public boolean contains(CuedPattern pattern) {
    return numbers.containsKey(pattern);
  }

  /// The number of an indexed pattern in the lines that [#find] returns, -1 for any other pattern.
  int number(CuedPattern pattern) {
    return numbers.getOrDefault(pattern, -1);
  }

  /// @param lower the text in lower case
  /// @param lines how many lines the text has
  CuedLines find(String lower, int lines) {
    CuedLines found = new CuedLines(numbers.size(), lines);
    automaton.find(lower, found);
    return found;
  }
}
