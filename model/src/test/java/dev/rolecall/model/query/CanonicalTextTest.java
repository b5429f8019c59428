package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The canonical text of any search means the same as the search.
class CanonicalTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final int SEARCHES = 8_000;

  @Test
  void theCanonicalTextOfRandomSearchesMeansTheSame() throws IOException {
    List<String> words = new ArrayList<>();
    for (String row : PlainQueriesTest.rows()) {
      words.addAll(List.of(row.replace('\t', ' ').split(" ")));
    }
    words.addAll(
        List.of("new", "york", "san", "of", "to", "full", "time", "node:js", "&", "\"x", ","));
    Random random = new Random(20261124);
    for (int i = 0; i < SEARCHES; i++) {
      List<String> picked = new ArrayList<>();
      for (int n = random.nextInt(8); n >= 0; n--) {
        picked.add(words.get(random.nextInt(words.size())));
      }
      String text = String.join(" ", picked);
      ParsedQuery parsed = parse(text);
      String canonical = parsed.canonicalText();
      assertThat(parse(canonical).query())
          .as("%s -> %s", text, canonical)
          .isEqualTo(parsed.query());
      assertThat(parse(canonical).canonicalText()).as("%s", text).isEqualTo(canonical);
      String one = CanonicalSearch.of(parsed.parts());
      assertThat(parse(one).query()).as("%s -> %s", text, one).isEqualTo(parsed.query());
      assertThat(CanonicalSearch.of(parse(one).parts())).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skill:java mode:remote              | mode:REMOTE skill:Java
          mode:remote,hybrid                  | mode:hybrid mode:remote
          java kafka                          | skill:kafka skill:java
          -seniority:senior,staff             | -level:staff -level:senior
          in:NL posted:7d                     | posted:7d country:nl
          text:payments -php java             | java text:payments -php
          java or kotlin                      | kotlin or java
          """)
  void equalSearchesHaveOneCanonicalText(String one, String other) {
    assertThat(CanonicalSearch.of(parse(one).parts()))
        .isEqualTo(CanonicalSearch.of(parse(other).parts()));
    assertThat(parse(CanonicalSearch.of(parse(one).parts())).query()).isEqualTo(parse(one).query());
  }

  @Test
  void partsThatAreRemovedDoNotChangeTheMeaningOfOthers() {
    List<QueryPart> parts = parse("java remote eu").parts();
    List<QueryPart> withoutRemote = List.of(parts.get(0), parts.get(2));
    assertThat(CanonicalText.asWritten(parts)).isEqualTo("java remote eu");
    assertThat(CanonicalText.asWritten(withoutRemote)).isEqualTo("skill:java from:eu");
  }

  private static ParsedQuery parse(String text) {
    return JobQueryParser.parse(text, Map.of(), NOW);
  }
}
