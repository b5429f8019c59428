package dev.rolecall.ingest.normalize.text;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the cues of many patterns in one pass over a text: the automaton of Aho and Corasick
/// ("Efficient string matching", 1975) with all transitions computed in advance, so that each
/// character costs one table lookup.
final class CueAutomaton {
  private static final int MAX_STATE = 0x7fff;

  /// Set in a transition to a state in which a cue ends.
  private static final int ENDS = MAX_STATE + 1;

  /// By character: its column in the transition table, 0 for characters that occur in no cue.
  private final byte[] columns = new byte[Character.MAX_VALUE + 1];

  private final int width;

  /// By state, then by column: the next state.
  private final List<int[]> rows = new ArrayList<>();

  /// By state: the patterns that have a cue which ends in this state.
  private final List<int[]> ends = new ArrayList<>();

  /// By state and column: the next state, and whether a cue ends there. States are numbered
  /// breadth-first and columns by frequency, so that most steps stay within the CPU cache.
  private final char[] next;

  private final int[][] found;

  /// @param cues by pattern, in lower case
  CueAutomaton(List<String[]> cues) {
    width = assignColumns(cues);
    state();
    for (int pattern = 0; pattern < cues.size(); pattern++) {
      for (String cue : cues.get(pattern)) {
        add(cue, pattern);
      }
    }
    List<Integer> order = close();
    found = order.stream().map(ends::get).toArray(int[][]::new);
    next = table(order);
  }

  private char[] table(List<Integer> order) {
    int[] numbers = new int[order.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[order.get(i)] = i;
    }
    char[] table = new char[numbers.length * width];
    for (int i = 0; i < numbers.length; i++) {
      int[] row = rows.get(order.get(i));
      for (int column = 0; column < width; column++) {
        int to = numbers[row[column]];
        table[i * width + column] = (char) (found[to].length > 0 ? to | ENDS : to);
      }
    }
    return table;
  }

  /// Adds each line that contains a cue to its pattern.
  ///
  /// @param lower the text in lower case
  void find(String lower, CuedLines cued) {
    int state = 0;
    int line = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int to = next[state * width + columns[c]];
      state = to & MAX_STATE;
      if (to != state) {
        for (int pattern : found[state]) {
          cued.add(pattern, line);
        }
      }
      if (c == '\n') {
        line++;
      }
    }
  }

  private int assignColumns(List<String[]> cues) {
    Map<Character, Long> uses =
        cues.stream()
            .flatMap(Stream::of)
            .flatMapToInt(String::chars)
            .mapToObj(c -> (char) c)
            .collect(groupingBy(identity(), TreeMap::new, counting()));
    List<Character> letters =
        uses.keySet().stream().sorted(comparing(uses::get, reverseOrder())).toList();
    if (letters.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("The cues have more than 127 different characters");
    }
    for (int i = 0; i < letters.size(); i++) {
      columns[letters.get(i)] = (byte) (i + 1);
    }
    return letters.size() + 1;
  }

  private int state() {
    if (rows.size() > MAX_STATE) {
      throw new IllegalArgumentException("The cues have more than 32,768 characters");
    }
    rows.add(new int[width]);
    ends.add(new int[0]);
    return rows.size() - 1;
  }

  private void add(String cue, int pattern) {
    int state = 0;
    for (int i = 0; i < cue.length(); i++) {
      int column = columns[cue.charAt(i)];
      if (rows.get(state)[column] == 0) {
        int added = state();
        rows.get(state)[column] = added;
      }
      state = rows.get(state)[column];
    }
    ends.set(state, concat(ends.get(state), new int[] {pattern}));
  }

  /// Completes the table breadth-first: where no cue continues with a character, the transition of
  /// the longest proper suffix that is a prefix of another cue applies.
  ///
  /// @return the states, breadth-first
  private List<Integer> close() {
    int[] fallbacks = new int[rows.size()];
    List<Integer> queue = new ArrayList<>(List.of(0));
    for (int i = 0; i < queue.size(); i++) {
      int state = queue.get(i);
      int[] row = rows.get(state);
      int[] fallback = rows.get(fallbacks[state]);
      for (int column = 0; column < width; column++) {
        if (row[column] == 0) {
          row[column] = state == 0 ? 0 : fallback[column];
        } else {
          int suffix = state == 0 ? 0 : fallback[column];
          fallbacks[row[column]] = suffix;
          ends.set(row[column], concat(ends.get(row[column]), ends.get(suffix)));
          queue.add(row[column]);
        }
      }
    }
    return queue;
  }

  private static int[] concat(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).distinct().toArray();
  }
}
