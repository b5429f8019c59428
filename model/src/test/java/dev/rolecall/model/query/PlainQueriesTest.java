package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Searches as people type them mean what `plain-queries.tsv` says.
class PlainQueriesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  static Stream<Arguments> queries() throws IOException {
    return rows().stream().map(row -> Arguments.of(row.split("\t")[0], row.split("\t")[1]));
  }

  static List<String> rows() throws IOException {
    try (InputStream in = PlainQueriesTest.class.getResourceAsStream("plain-queries.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void plainWordsMeanFilters(String query, String meaning) {
    ParsedQuery expected = parse(meaning);
    assertThat(expected.problems()).isEmpty();
    ParsedQuery parsed = parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.query())
        .as("%s is read as %s", query, parsed.canonicalText())
        .isEqualTo(expected.query());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void theCanonicalTextMeansTheSame(String query, String meaning) {
    ParsedQuery parsed = parse(query);
    assertThat(parse(parsed.canonicalText()).query())
        .as(parsed.canonicalText())
        .isEqualTo(parsed.query());
  }

  @Test
  void thereAreManyQueries() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
  }

  private static ParsedQuery parse(String text) {
    return JobQueryParser.parse(text, Map.of(), NOW);
  }
}
