package dev.rolecall.search.market.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A certification, from `certifications.tsv`.
///
/// @param phrases that name it in the text of a job, in lower case
record Certification(String id, String name, List<String> phrases) {
  static final List<Certification> ALL = load();

  private static List<Certification> load() {
    try (InputStream file = Certification.class.getResourceAsStream("certifications.tsv")) {
      if (file == null) {
        throw new IOException("Missing resource certifications.tsv");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(row -> new Certification(row[0], row[1], List.of(row[2].split("\\|"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
