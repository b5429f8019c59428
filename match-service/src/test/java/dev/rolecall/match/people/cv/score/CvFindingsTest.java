package dev.rolecall.match.people.cv.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.CvDocuments;
import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Invented CVs with all findings that they have. Most are a good CV with one defect.
class CvFindingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/cv-score");
  private static final Path OTHER_CVS = Path.of("src/test/resources/cv");
  private static final YearMonth NOW = YearMonth.of(2026, 11);

  /// @param kinds of all findings, in alphabetical order
  record Labeled(String name, String text, String kinds) {
    static Labeled of(Path file) {
      try {
        String[] parts = Files.readString(file, UTF_8).split("=====\n", 2);
        String kinds = Arrays.stream(parts[1].strip().split(" ")).sorted().collect(spaced());
        return new Labeled(file.getFileName().toString(), parts[0], kinds);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Labeled> labeled() throws IOException {
    return files(FOLDER);
  }

  static Stream<Labeled> all() throws IOException {
    return Stream.concat(files(FOLDER), files(OTHER_CVS));
  }

  private static Stream<Labeled> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Labeled::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("labeled")
  void findsWhatIsLabeledAndNothingElse(Labeled cv) {
    assertThat(kinds(score(CvDocuments.text(cv.text())))).isEqualTo(cv.kinds());
  }

  @Test
  void eachKindOfFindingIsLabeledOrTestedInAnotherFormat() throws IOException {
    List<String> otherFormats =
        List.of("MOSTLY_PICTURES", "TEXT_BOXES", "COLUMNS", "TABLES", "PICTURE");
    String labels = labeled().map(Labeled::kinds).collect(spaced());
    assertThat(FindingKind.values())
        .allSatisfy(
            kind ->
                assertThat(List.of((labels + " " + String.join(" ", otherFormats)).split(" ")))
                    .contains(kind.name()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFindingQuotesTheTextAndSaysWhatToDo(Labeled cv) {
    CvReport report = score(CvDocuments.text(cv.text()));
    List<String> lines = report.text().lines().toList();
    for (CvFinding finding : report.findings()) {
      assertThat(finding.message()).isNotBlank();
      assertThat(finding.advice()).isNotBlank();
      for (CvEvidence words : finding.evidence()) {
        assertThat(words.text()).isNotBlank();
        assertThat(report.text().substring(words.start(), words.end())).isEqualTo(words.text());
        assertThat(lines.get(words.line() - 1)).contains(words.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameDocumentGivesTheSameBytes(Labeled cv) {
    byte[] document = CvDocuments.text(cv.text());
    assertThat(Json.MAPPER.writeValueAsBytes(score(document)))
        .isEqualTo(Json.MAPPER.writeValueAsBytes(score(document.clone())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theScoreIsTheSumOfItsParts(Labeled cv) {
    CvScore score = score(CvDocuments.text(cv.text())).score();
    assertThat(score.parts()).hasSize(ScorePart.values().length);
    assertThat(score.parts().stream().mapToInt(CvScore.Part::max).sum()).isEqualTo(100);
    assertThat(score.parts().stream().mapToInt(CvScore.Part::points).sum())
        .isEqualTo(score.total())
        .isBetween(0, 100);
    for (CvScore.Part part : score.parts()) {
      int lost = part.lost().stream().mapToInt(CvScore.Loss::points).sum();
      assertThat(part.points()).isEqualTo(Math.max(0, part.max() - lost));
    }
  }

  @Test
  void aDefectLowersTheScore() throws IOException {
    int good = score(CvDocuments.text(text("good"))).score().total();
    assertThat(good).isEqualTo(100);
    assertThat(score(CvDocuments.text(text("vague-phrases"))).score().total()).isEqualTo(96);
    assertThat(score(CvDocuments.text(text("no-figures-at-all"))).score().total()).isEqualTo(82);
    assertThat(score(CvDocuments.text(text("letter-instead-of-a-cv"))).score().total())
        .isLessThan(25);
  }

  @Test
  void aGoodCvIsAsGoodAsPdfAndDocx() throws IOException {
    for (byte[] document : List.of(CvDocuments.pdf(text("good")), CvDocuments.docx(text("good")))) {
      assertThat(kinds(score(document))).isEqualTo("FIGURE");
      assertThat(score(document).score().total()).isEqualTo(100);
    }
  }

  @Test
  void quotesWholeWordsAtThePlaceThatTheMessageSpeaksOf() throws IOException {
    String cv =
        text("good")
            .replace("measure before and after", "measure with Gatling before and after")
            .replace("that find breaking", "and Gatling that find breaking")
            .replace("from 5 hours to 40 minutes", "from 900 ms to 120 ms")
            .replace(
                "Backend Engineer, Quillbrook\nMar 2017 – Dec 2020",
                "03/2017 – 12/2020 Backend Engineer, Quillbrook")
            .replace(
                "Senior Backend Engineer, Lumen Post\nJan 2021 – Present",
                "01/2021 – present Senior Backend Engineer, Lumen Post")
            .replace("Skills\nJava,", "Skills\nJava (expert),");
    CvReport report = score(CvDocuments.text(cv));
    assertThat(words(report, FindingKind.FIGURE)).contains("from 900 ms to 120 ms");
    assertThat(report.findings())
        .filteredOn(each -> each.kind() == FindingKind.SKILL_UNLISTED)
        .singleElement()
        .satisfies(each -> assertThat(each.evidence().getFirst().line()).isEqualTo(13));
    assertThat(report.reading().positions())
        .extracting(CvReading.Position::title)
        .containsExactly("Senior Backend Engineer", "Backend Engineer");
    assertThat(report.reading().skills())
        .anySatisfy(
            skill -> assertThat(skill.evidence().getFirst().text()).isEqualTo("Java (expert)"));
  }

  private static List<String> words(CvReport report, FindingKind kind) {
    return report.findings().stream()
        .filter(each -> each.kind() == kind)
        .flatMap(each -> each.evidence().stream())
        .map(CvEvidence::text)
        .toList();
  }

  @Test
  void saysWhatAProgramReads() throws IOException {
    CvReading reading = score(CvDocuments.text(text("good"))).reading();
    assertThat(reading.contact().emails().getFirst().text())
        .isEqualTo("femke.voorbeeld@example.org");
    assertThat(reading.contact().phones().getFirst().text()).isEqualTo("+31 6 1234 5678");
    assertThat(reading.contact().links().getFirst().text())
        .isEqualTo("https://github.example/femke");
    assertThat(reading.sections().stream().map(each -> each.heading().text()))
        .containsExactly("Summary", "Experience", "Education", "Skills", "Languages");
    assertThat(reading.positions().stream().map(CvReading.Position::title))
        .containsExactly("Senior Backend Engineer", "Backend Engineer");
    assertThat(reading.positions().getFirst().until()).isNull();
    assertThat(reading.positions().getLast().until()).isEqualTo(YearMonth.of(2020, 12));
    assertThat(reading.skills().stream().filter(CvReading.SkillReading::listed))
        .hasSize(7)
        .allMatch(CvReading.SkillReading::used);
    assertThat(reading.languages()).containsExactly("Dutch (native)", "English (C1)");
  }

  private static String text(String name) throws IOException {
    return labeled()
        .filter(each -> each.name().equals(name + ".txt"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static CvReport score(byte[] document) {
    return CvScorer.score(DocumentExtractor.extract(document), Optional.empty(), NOW);
  }

  private static String kinds(CvReport report) {
    return report.findings().stream()
        .map(finding -> finding.kind().name())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(spaced());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> spaced() {
    return Collectors.joining(" ");
  }
}
