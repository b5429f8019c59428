package dev.rolecall.match.judge.criterion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The figures of the judge by name: the weight of each criterion and the scores that the criteria
/// give. `weights.tsv` describes each of them; docs/decisions/0032 says how they were fitted.
public final class Weights {
  private static final Weights BUNDLED = new Weights(read());

  private final Map<String, Integer> values;

  private Weights(Map<String, Integer> values) {
    this.values = values;
  }

  /// The figures in the jar.
  public static Weights bundled() {
    return BUNDLED;
  }

  /// All names, sorted.
  public Set<String> names() {
    return values.keySet();
  }

  /// @throws IllegalArgumentException when there is no such figure
  public int of(String name) {
    Integer value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No figure " + name);
    }
    return value;
  }

  int of(String name, int other) {
    return values.getOrDefault(name, other);
  }

  /// The same figures except this one: for fitting.
  public Weights with(String name, int value) {
    Map<String, Integer> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Weights(changed);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> values = new TreeMap<>();
    for (String[] row : rows("weights.tsv")) {
      values.put(row[0], Integer.valueOf(row[1]));
    }
    return values;
  }

  /// The rows of a table next to this class, without its comments.
  static List<String[]> rows(String file) {
    try (InputStream in = Weights.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No table " + file);
      }
      List<String[]> rows = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> rows.add(line.split("\t", -1)));
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
