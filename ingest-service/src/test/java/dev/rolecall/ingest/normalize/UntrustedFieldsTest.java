package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values that do not belong in the field where a source puts them.
class UntrustedFieldsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  /// One-letter words, because each word was one level of recursion.
  @Test
  void aCompanyNameOfEightThousandCharactersIsKept() {
    String name = "Tidewrack" + " x".repeat(4_000);
    ExtractedOpening opening = opening(name, "https://jobs.tidewrack.example/1");
    assertThat(opening.opening().company().name()).isEqualTo(name);
    assertThat(opening.opening().company().id().value()).startsWith("tidewrack-x-x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "/jobs/1"})
  void dropsUrlsOfOtherSchemes(String url) {
    assertThat(opening("Tidewrack", url).url()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://jobs.tidewrack.example/1", "HTTP://jobs.tidewrack.example/1"})
  void keepsHttpUrlsUnchanged(String url) {
    assertThat(opening("Tidewrack", url).url()).isEqualTo(url);
  }

  private static ExtractedOpening opening(String company, String url) {
    String item =
        Json.MAPPER.writeValueAsString(
            Map.of("externalId", "1", "title", "Java Developer", "company", company, "url", url));
    PostingKey key = new PostingKey(new BoardKey(GenericPostingReader.ID, "b"), "1");
    Terms terms = new Terms(null, true, Duration.ofDays(540), null, false);
    Normalized normalized =
        new RuleNormalizer(List.of(new GenericPostingReader()))
            .normalize(new RawPosting(key, item, ContentHash.of(item), "crawl", NOW, NOW, terms));
    assertThat(normalized).isInstanceOf(Normalized.Openings.class);
    return ((Normalized.Openings) normalized).openings().getFirst();
  }
}
