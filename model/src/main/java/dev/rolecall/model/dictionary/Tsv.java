package dev.rolecall.model.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads a data file: tab-separated, with comment lines that start with `#`.
final class Tsv {
  private Tsv() {}

  /// @param columns missing columns at the end of a line are empty
  static List<String[]> read(String file, int columns) {
    try (InputStream in = Tsv.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Dictionary file not found: " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
          .map(line -> row(line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The entries of a cell, separated by `|`.
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String[] row(String line, int columns) {
    String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
    for (int i = 0; i < columns; i++) {
      cells[i] = cells[i] == null ? "" : cells[i].strip();
    }
    return cells;
  }
}
