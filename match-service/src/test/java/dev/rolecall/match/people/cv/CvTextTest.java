package dev.rolecall.match.people.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rolecall.match.people.cv.extract.DocumentFormat;
import dev.rolecall.match.people.cv.extract.DocumentText;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CvTextTest {
  private static final YearMonth NOW = YearMonth.of(2026, 11);

  @BeforeAll
  static void loadDictionaries() {
    CvAnalyzer.propose(document("Senior Java engineer"), NOW);
  }

  static List<String> expensiveTexts() {
    return List.of(
        "A B\nx" + " ".repeat(99_000) + "y",
        "a-".repeat(10_000),
        "Experience\nJava Developer\n2019 - 2021\n" + "a\n".repeat(2_990),
        "Experience\n" + "2019 - 2021 ".repeat(8_000),
        "Experience\nJava Developer\n2019 - 2021\n- " + "1,".repeat(49_000),
        "e" + "\u0301".repeat(10_000) + "\u0323".repeat(10_000));
  }

  /// Without limits, each takes minutes; with them, milliseconds. Twenty seconds allow for a busy
  /// machine.
  @ParameterizedTest
  @MethodSource("expensiveTexts")
  void theTimeOfAnalysisIsBounded(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> CvAnalyzer.propose(document(text), NOW));
  }

  @Test
  void shortensRunsOfSpacesAndMarks() {
    assertThat(CvText.of(document("x" + " \t".repeat(50) + "y  z")).text())
        .isEqualTo("x    y  z\n");
    assertThat(CvText.of(document("q" + "\u0301".repeat(9))).text())
        .isEqualTo("q" + "\u0301".repeat(4) + "\n");
    assertThat(CvText.of(document("x" + "\n \t".repeat(99) + "\ny")).lines()).hasSize(5);
  }

  @Test
  void breaksLongLinesAtSpacesWithoutLoss() {
    String paragraph = "word ".repeat(200);
    CvText text = CvText.of(document(paragraph));
    assertThat(text.lines()).hasSize(3);
    assertThat(text.text().replace("\n", "")).isEqualTo(paragraph);
    assertThat(text.text().lines())
        .allSatisfy(
            line ->
                assertThat(line).hasSizeLessThanOrEqualTo(CvText.MAX_LINE_LENGTH).endsWith(" "));
  }

  @Test
  void doesNotBreakACharacter() {
    String emoji = "x" + "\uD83D\uDE00".repeat(300);
    assertThat(CvText.of(document(emoji)).text().lines())
        .allSatisfy(
            line ->
                assertThat(Character.isHighSurrogate(line.charAt(line.length() - 1))).isFalse());
  }

  private static DocumentText document(String text) {
    return new DocumentText(DocumentFormat.TEXT, List.of(text));
  }
}
