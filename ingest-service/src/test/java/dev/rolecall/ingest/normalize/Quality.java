package dev.rolecall.ingest.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Counts correct, wrong and missed values per field over many fixtures.
final class Quality {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  void count(String name, Map<String, Set<String>> expected, Map<String, Set<String>> found) {
    expected.forEach(
        (field, wanted) -> {
          int[] count = counts.computeIfAbsent(field, _ -> new int[3]);
          Set<String> have = found.getOrDefault(field, Set.of());
          Set<String> right = new HashSet<>(have);
          right.retainAll(wanted);
          count[0] += right.size();
          count[1] += have.size() - right.size();
          count[2] += wanted.size() - right.size();
          if (right.size() < Math.max(have.size(), wanted.size())) {
            differences.add("- %s, %s: expected %s, found %s".formatted(name, field, wanted, have));
          }
        });
  }

  /// The F1 score of a field, 1 when it has no values.
  double f1(String field) {
    int[] count = counts.getOrDefault(field, new int[3]);
    int all = 2 * count[0] + count[1] + count[2];
    return all == 0 ? 1 : 2.0 * count[0] / all;
  }

  List<String> belowMinimum() throws IOException {
    List<String> below = new ArrayList<>();
    minimums()
        .forEach(
            (field, minimum) -> {
              if (f1(field) < minimum) {
                below.add("%s: %.4f < %.4f".formatted(field, f1(field), minimum));
              }
            });
    return below;
  }

  /// Writes a table with the scores and the minimums, and each difference.
  void report(Path file) throws IOException {
    Map<String, Double> minimums = minimums();
    List<String> lines = new ArrayList<>();
    lines.add("# Quality of normalized fields, over the fixtures");
    lines.add("");
    lines.add("| field | right | wrong | missed | F1 | minimum | |");
    lines.add("|---|---|---|---|---|---|---|");
    counts.forEach(
        (field, c) -> {
          double minimum = minimums.getOrDefault(field, 0.0);
          String change = f1(field) > minimum ? "better" : f1(field) < minimum ? "WORSE" : "";
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %d | %.4f | %.4f | %s |",
                  field,
                  c[0],
                  c[1],
                  c[2],
                  f1(field),
                  minimum,
                  change));
        });
    lines.add("");
    lines.addAll(differences);
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.write(file, lines);
  }

  private static Map<String, Double> minimums() throws IOException {
    Map<String, Double> minimums = new TreeMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            Quality.class.getResourceAsStream("/fixtures/quality-minimums.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t");
          minimums.put(cells[0], Double.valueOf(cells[1]));
        }
      }
    }
    return minimums;
  }
}
