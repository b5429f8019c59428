package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Checks every fixture against the values in its file, except for the fields that the file marks
/// as known to be wrong. For each field the share of correct values, known errors included, must be
/// at least the minimum in `quality-minimums.tsv`. The figures are written to `target/quality.md`.
class FixturesTest {
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);
  private static final RuleNormalizer NORMALIZER = new RuleNormalizer(SourceRegistry.readers());

  @TestFactory
  Stream<DynamicTest> everyFixtureIsReadAsExpected() {
    return Fixture.all().stream()
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.source() + "/" + fixture.name(), () -> check(fixture)));
  }

  @Test
  void everyFieldReachesItsMinimum() throws IOException {
    Quality quality = new Quality();
    for (Fixture fixture : Fixture.all()) {
      Map<String, Set<String>> expected = Values.expected(fixture.expected());
      quality.count(fixture.name(), expected, Values.found(normalize(fixture), expected));
    }
    quality.report(Path.of("target", "quality.md"));
    assertThat(quality.belowMinimum())
        .as("fields below their minimum, see target/quality.md")
        .isEmpty();
  }

  private static void check(Fixture fixture) {
    Map<String, Set<String>> expected = Values.expected(fixture.expected());
    Map<String, Set<String>> found = Values.found(normalize(fixture), expected);
    KnownErrors errors = KnownErrors.of(expected, found, fixture.wrong());
    assertThat(errors.unexpected()).as(fixture.item()).isEmpty();
    assertThat(errors.outdated())
        .as("fields that are right now, so that \"wrong\" must no longer name them")
        .isEmpty();
  }

  static Normalized normalize(Fixture fixture) {
    PostingKey key = new PostingKey(new BoardKey(fixture.source(), "fixtures"), "1");
    Instant now = Instant.parse("2026-11-05T00:00:00Z");
    return NORMALIZER.normalize(
        new RawPosting(
            key, fixture.item(), ContentHash.of(fixture.item()), "test", now, now, TERMS));
  }
}
