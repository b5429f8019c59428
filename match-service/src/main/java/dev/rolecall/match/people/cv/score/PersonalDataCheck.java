package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mentions personal details that are usual in some countries and unwanted in others. It costs
/// nothing.
final class PersonalDataCheck implements CvCheck {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BIRTH =
      Pattern.compile(
          "(?<!\\p{L})(?:date of birth|birth ?date|d\\.?o\\.?b\\.?|born(?= (?:on|in|\\d))|age ?:"
              + " ?\\d{2}|geburtsdatum|geboren(?= am| \\d)|née? le|date de naissance|fecha de"
              + " nacimiento|geboortedatum|data urodzenia|data de nascimento|data di"
              + " nascita|född|født)(?!\\p{L})",
          FLAGS);

  private static final Pattern MARITAL =
      Pattern.compile(
          "(?<!\\p{L})(?:marital status|civil status|familienstand|verheiratet|ledig|état"
              + " civil|situation familiale|estado civil|burgerlijke staat|stan cywilny|stato"
              + " civile)(?!\\p{L})",
          FLAGS);

  @Override
  public void check(AssessedCv cv, Findings findings) {
    DateCheck.add(
        findings,
        FindingKind.BIRTH_DATE,
        "The CV states your date of birth or age.",
        find(cv, BIRTH));
    DateCheck.add(
        findings,
        FindingKind.MARITAL_STATUS,
        "The CV states your marital status.",
        find(cv, MARITAL));
  }

  private static List<CvEvidence> find(AssessedCv cv, Pattern pattern) {
    List<CvEvidence> places = new ArrayList<>();
    for (CvLine line : cv.lines()) {
      Matcher found = pattern.matcher(line.text());
      if (found.find()) {
        places.add(line.evidence(found.start(), found.end()));
      }
    }
    return places;
  }
}
