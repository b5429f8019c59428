package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.greenhouse.GreenhousePostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every fixture gives what stands beside it; and field by field the share of right values is at
/// least what `quality-minimums.tsv` asks. `target/quality.md` tells the figures.
class FixturesTest {
  private static final List<PostingReader> READERS =
      List.of(
          new HnPostingReader(),
          new GreenhousePostingReader(),
          new GenericPostingReader(),
          new CareerPagePostingReader());
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);
  private static final RuleNormalizer NORMALIZER = new RuleNormalizer(READERS);

  @TestFactory
  Stream<DynamicTest> everyFixtureGivesWhatStandsBesideIt() {
    return Fixture.all().stream()
        .filter(fixture -> !fixture.expected().path("gap").asBoolean(false))
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.source() + "/" + fixture.name(), () -> check(fixture)));
  }

  @Test
  void everyFieldIsAsGoodAsItMustBe() throws IOException {
    Quality quality = new Quality();
    for (Fixture fixture : Fixture.all()) {
      Map<String, Set<String>> expected = claimed(fixture);
      quality.count(fixture.name(), expected, Values.found(normalize(fixture), expected));
    }
    quality.report(Path.of("target", "quality.md"));
    assertThat(quality.belowMinimum())
        .as("fields below their minimum, see target/quality.md")
        .isEmpty();
  }

  private static void check(Fixture fixture) {
    Map<String, Set<String>> expected = claimed(fixture);
    Map<String, Set<String>> found = Values.found(normalize(fixture), expected);
    Map<String, String> differences = new TreeMap<>();
    expected.forEach(
        (field, values) -> {
          Set<String> have = found.getOrDefault(field, Set.of());
          if (!have.equals(values)) {
            differences.put(field, "wanted " + values + ", got " + have);
          }
        });
    assertThat(differences).as(fixture.item()).isEmpty();
  }

  private static Map<String, Set<String>> claimed(Fixture fixture) {
    Map<String, Set<String>> claimed = Values.expected(fixture.expected());
    claimed.remove("gap");
    return claimed;
  }

  static Normalized normalize(Fixture fixture) {
    PostingKey key = new PostingKey(new BoardKey(fixture.source(), "fixtures"), "1");
    Instant now = Instant.parse("2026-11-05T00:00:00Z");
    return NORMALIZER.normalize(
        new RawPosting(
            key, fixture.item(), ContentHash.of(fixture.item()), "test", now, now, TERMS));
  }
}
