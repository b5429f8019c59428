package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// The bundled table of the rarity of skills; the file describes how it was counted.
final class SkillRarity {
  /// The last day of the postings that were counted.
  static final LocalDate DATE = LocalDate.of(2023, 6, 30);

  private static final String FILE = "skill-rarity.tsv";

  private SkillRarity() {}

  static Map<SkillId, Integer> bundled() {
    try (InputStream in = SkillRarity.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("No table " + FILE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(cells -> SkillId.of(cells[0]), cells -> Integer.valueOf(cells[2])));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
