package dev.rolecall.match.people.cv.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Invented CVs from an empty one to an excellent one, each with the band that a reader gave it.
class CvBandsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final YearMonth NOW = YearMonth.of(2026, 11);

  private static Map<String, String> labels() throws IOException {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve("cv-bands/bands.tsv"), UTF_8)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, _) -> a, TreeMap::new));
    }
  }

  private static CvScore score(String file) {
    for (String folder : new String[] {"cv-bands", "cv-score", "cv"}) {
      Path path = RESOURCES.resolve(folder).resolve(file);
      if (Files.exists(path)) {
        return score(path);
      }
    }
    throw new IllegalArgumentException(file);
  }

  private static CvScore score(Path file) {
    try {
      String text = Files.readString(file, UTF_8).split("=====\n", 2)[0];
      return CvScorer.score(DocumentExtractor.extract(text.getBytes(UTF_8)), Optional.empty(), NOW)
          .score();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void eachCvIsInTheBandThatAReaderGaveIt() throws IOException {
    Map<String, String> labels = labels();
    assertThat(labels).hasSizeGreaterThan(70);
    Map<String, String> computed = new TreeMap<>();
    labels.keySet().forEach(file -> computed.put(file, score(file).band()));
    assertThat(computed).isEqualTo(labels);
  }

  @Test
  void aCvOfTenWordsScoresLessThanAQuarter() {
    CvScore score = score("ten-words.txt");
    assertThat(score.total()).isLessThan(25);
    assertThat(score.parts())
        .anySatisfy(
            part ->
                assertThat(part.lost())
                    .extracting(CvScore.Loss::kind)
                    .contains(FindingKind.TOO_SHORT));
  }

  /// One word more must not move a CV by a band.
  @Test
  void theScoreGrowsWithTheText() throws IOException {
    String good = Files.readString(RESOURCES.resolve("cv-score/good.txt"), UTF_8).split("=====")[0];
    int before = 0;
    for (int length = good.length() / 10; length <= good.length(); length += good.length() / 10) {
      byte[] part = good.substring(0, length).getBytes(UTF_8);
      int total =
          CvScorer.score(DocumentExtractor.extract(part), Optional.empty(), NOW).score().total();
      assertThat(total).isGreaterThanOrEqualTo(before - 10);
      before = total;
    }
    assertThat(before).isGreaterThan(85);
  }

  @Test
  void bandsAreReadFromTheTable() {
    assertThat(Stream.of(0, 24, 25, 49, 50, 74, 75, 91, 92, 100).map(CvBands::of))
        .containsExactly(
            "little to read",
            "little to read",
            "weak",
            "weak",
            "fair",
            "fair",
            "good",
            "good",
            "excellent",
            "excellent");
  }
}
