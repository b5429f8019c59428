package dev.rolecall.ingest.source.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageMarkupTest {
  @Test
  void resolvesReferences() {
    assertThat(
            postings(
                """
                {"@graph": [
                  {"@type": "JobPosting", "title": "Engineer", "hiringOrganization": {"@id": "#o"}},
                  {"@type": "Organization", "@id": "#o", "name": "Tidewrack"}]}
                """))
        .contains("Tidewrack");
  }

  @Test
  void keysLoseTheirPrefix() {
    assertThat(
            postings(
                """
                {"@type": "JobPosting", "http://schema.org/title": "A", "schema:DatePosted": "B"}
                """))
        .contains("\"title\":\"A\"", "\"datePosted\":\"B\"");
  }

  @Test
  void stopsAtReferencesToThemselves() {
    assertThat(
            postings(
                """
                {"@id": "a", "@type": "JobPosting", "title": "X", "x": {"@id": "a"}, "y": {"@id": "a"}}
                """))
        .hasSizeLessThan(100_000);
  }

  /// Each object refers to the next one twice: exponentially many if all were resolved.
  @Test
  void stopsAtReferencesThatMultiply() {
    String chain =
        IntStream.range(0, 28)
            .mapToObj(
                i ->
                    "{\"@id\":\"%d\",\"x\":{\"@id\":\"%d\"},\"y\":{\"@id\":\"%d\"}}"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(","));
    assertThat(
            postings(
                "[{\"@type\":\"JobPosting\",\"title\":\"X\",\"z\":{\"@id\":\"0\"}}," + chain + "]"))
        .hasSizeLessThan(1_000_000);
  }

  private static String postings(String json) {
    return PageMarkup.postings(Json.MAPPER.readTree(json)).toString();
  }
}
