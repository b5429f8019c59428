package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import java.util.List;

/// Compares the number of words and pages with the years of experience.
final class LengthCheck implements CvCheck {
  static final int MIN_WORDS = 120;
  private static final int MAX_STATEMENT_WORDS = 45;

  @Override
  public void check(AssessedCv cv, Findings findings) {
    int years = cv.draft().career().months() / 12;
    int pages = cv.draft().text().pages();
    if (cv.words() < MIN_WORDS) {
      findings.add(
          FindingKind.TOO_SHORT,
          "The CV has only %d words; at least %d are usual.".formatted(cv.words(), MIN_WORDS));
    }
    if (cv.words() > maxWords(years) || pages > maxPages(years)) {
      findings.add(
          FindingKind.TOO_LONG,
          "The CV has %d words on %d %s; for %d years of experience, at most %d words on %d pages are usual."
              .formatted(
                  cv.words(),
                  pages,
                  pages == 1 ? "page" : "pages",
                  years,
                  maxWords(years),
                  maxPages(years)));
    }
    List<CvEvidence> tooLong =
        cv.positions().stream()
            .flatMap(position -> PositionStatement.of(position).stream())
            .filter(statement -> statement.words() > MAX_STATEMENT_WORDS)
            .map(PositionStatement::evidence)
            .toList();
    if (!tooLong.isEmpty()) {
      findings.add(
          FindingKind.LONG_STATEMENT,
          "A statement has more than %d words.".formatted(MAX_STATEMENT_WORDS),
          tooLong);
    }
  }

  private static int maxWords(int years) {
    return years < 5 ? 800 : years < 15 ? 1_200 : 1_700;
  }

  private static int maxPages(int years) {
    return years < 5 ? 2 : years < 15 ? 3 : 4;
  }
}
