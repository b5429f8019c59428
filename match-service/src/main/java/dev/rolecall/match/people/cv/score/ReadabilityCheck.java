package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.extract.DocumentFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for what programs cannot read, or read in another order.
final class ReadabilityCheck implements CvCheck {
  private static final int FEW_WORDS = 60;
  private static final int MIN_LOST = 3;

  /// The replacement character, and characters that only one font has.
  private static final Pattern LOST = Pattern.compile("[\\uFFFD\\uE000-\\uF8FF]{1,20}");

  private static final Pattern SPACED =
      Pattern.compile("(?<![^\\s])(?:\\p{L} ){4,30}\\p{L}(?![^\\s])");

  @Override
  public void check(AssessedCv cv, Findings findings) {
    List<CvEvidence> lost = find(cv, LOST);
    if (lost.size() >= MIN_LOST) {
      findings.add(
          FindingKind.UNREADABLE_CHARACTERS,
          "Some characters cannot be read by programs.",
          lost.subList(0, 3));
    }
    DateCheck.add(
        findings,
        FindingKind.SPACED_LETTERS,
        "A word is written with spaces between its letters.",
        find(cv, SPACED));
    features(cv, cv.features(), findings);
  }

  private static void features(AssessedCv cv, DocumentFeatures features, Findings findings) {
    if (features.pictures() > 0) {
      boolean mostly = cv.words() < FEW_WORDS;
      findings.add(
          mostly ? FindingKind.MOSTLY_PICTURES : FindingKind.PICTURE,
          mostly
              ? "The document has pictures and only %d words.".formatted(cv.words())
              : "The document has a picture.");
    }
    if (features.textBoxes()) {
      findings.add(FindingKind.TEXT_BOXES, "Some text is in boxes that float on the page.");
    }
    if (features.columns()) {
      findings.add(FindingKind.COLUMNS, "The text is in columns.");
    }
    if (features.tables()) {
      findings.add(FindingKind.TABLES, "Some text is in a table.");
    }
  }

  private static List<CvEvidence> find(AssessedCv cv, Pattern pattern) {
    List<CvEvidence> places = new ArrayList<>();
    for (CvLine line : cv.lines()) {
      Matcher found = pattern.matcher(line.text());
      while (found.find()) {
        places.add(line.evidence(found.start(), found.end()));
      }
    }
    return places;
  }
}
