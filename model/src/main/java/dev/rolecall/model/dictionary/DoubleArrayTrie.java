package dev.rolecall.model.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A trie as a double array: letter number `n` leads from state `s` to state `base(s) + n`, if
/// `check` of that state is `s`. State 0 is the start. The array is long enough for every step from
/// every state.
///
/// @param cells base and check of each state side by side, so that a step reads one CPU cache line;
///   the base is inverted where a phrase ends
/// @param values by state, null where no phrase ends
record DoubleArrayTrie<T>(int[] cells, List<@Nullable List<T>> values) {
  private static final int FREE = -1;

  static <T> DoubleArrayTrie<T> of(Map<String, List<T>> phrases, Letters letters) {
    Node<T> root = new Node<>();
    phrases.forEach((phrase, values) -> root.add(phrase, values, letters));
    return new Packing<T>(letters.count()).pack(root);
  }

  /// A state before it is placed in the array.
  private static final class Node<T> {
    private final Map<Integer, Node<T>> next = new TreeMap<>();
    private @Nullable List<T> values;

    void add(String phrase, List<T> values, Letters letters) {
      Node<T> node = this;
      for (int i = 0; i < phrase.length(); i++) {
        int number = Letters.number(letters.of(phrase.charAt(i)));
        node = node.next.computeIfAbsent(number, _ -> new Node<>());
      }
      node.values = List.copyOf(values);
    }
  }

  private record Placed<T>(Node<T> node, int state) {}

  /// Places each state at the first position where all of its successors fit.
  private static final class Packing<T> {
    private final int letters;
    private final BitSet taken = new BitSet();
    private int[] base = new int[1 << 12];
    private int[] check = new int[1 << 12];
    private final List<@Nullable List<T>> values = new ArrayList<>();

    Packing(int letters) {
      this.letters = letters;
      Arrays.fill(check, FREE);
      taken.set(0);
    }

    DoubleArrayTrie<T> pack(Node<T> root) {
      Deque<Placed<T>> queue = new ArrayDeque<>();
      queue.add(new Placed<>(root, 0));
      while (!queue.isEmpty()) {
        Placed<T> placed = queue.remove();
        put(placed);
        placed.node.next.forEach(
            (number, node) -> queue.add(new Placed<>(node, base[placed.state] + number)));
      }
      int size = taken.length() + letters + 1;
      grow(size);
      int[] cells = new int[2 * size];
      for (int state = 0; state < size; state++) {
        cells[2 * state] = values.get(state) == null ? base[state] : ~base[state];
        cells[2 * state + 1] = check[state];
      }
      return new DoubleArrayTrie<>(cells, values);
    }

    private void put(Placed<T> placed) {
      int at =
          placed.node.next.isEmpty()
              ? 0
              : findFreeBase(placed.node.next.keySet().stream().toList());
      grow(Math.max(placed.state, at + letters) + 1);
      base[placed.state] = at;
      placed.node.next.keySet().forEach(number -> check[at + number] = placed.state);
      placed.node.next.keySet().forEach(number -> taken.set(at + number));
      values.set(placed.state, placed.node.values);
    }

    private int findFreeBase(List<Integer> numbers) {
      int first = numbers.getFirst();
      for (int free = taken.nextClearBit(first); ; free = taken.nextClearBit(free + 1)) {
        int at = free - first;
        if (numbers.stream().noneMatch(number -> taken.get(at + number))) {
          return at;
        }
      }
    }

    private void grow(int size) {
      if (size > base.length) {
        int old = check.length;
        base = Arrays.copyOf(base, size * 2);
        check = Arrays.copyOf(check, size * 2);
        Arrays.fill(check, old, check.length, FREE);
      }
      while (values.size() < size + letters + 1) {
        values.add(null);
      }
    }
  }
}
