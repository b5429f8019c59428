package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvCareer;
import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the dates of positions: missing, not readable, reversed, in the future, and in several
/// formats.
final class DateCheck implements CvCheck {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2}) ?(?:-|\u2013|\u2014|to) ?(?:\\d{1,2}/|[\\p{L}.]{3,10}"
              + " )?((?:19|20)\\d{2})(?!\\d)");

  private static final Pattern LETTER = Pattern.compile("\\p{L}{3}");
  private static final Pattern ISO = Pattern.compile("^\\d{4}[-/.]\\d");
  private static final Pattern NUMBERS = Pattern.compile("^\\d{1,2}[./-]\\d");

  /// Numbers that are further in the future are not years: `RSA 2048`.
  private static final int MAX_YEARS_AHEAD = 10;

  /// A longer item of a list is not looked for: each line would be compared with all before it.
  private static final int MAX_WRAPPED_LINES = 20;

  private enum Format {
    NAME,
    NUMBER,
    ISO,
    YEAR
  }

  @Override
  public void check(AssessedCv cv, Findings findings) {
    if (cv.positions().isEmpty()) {
      findings.add(FindingKind.DATES_MISSING, "No position with dates was found.");
    }
    List<CvEvidence> unread = new ArrayList<>();
    List<CvEvidence> reversed = new ArrayList<>();
    List<CvEvidence> future = new ArrayList<>();
    cv.draft()
        .linesIn(CvSection.EXPERIENCE)
        .filter(line -> !line.isBullet() && !isWrapped(cv, line))
        .forEach(line -> sort(cv, line, unread, reversed, future));
    add(findings, FindingKind.DATES_UNREAD, "The dates on a line cannot be read.", unread);
    add(findings, FindingKind.DATES_REVERSED, "A date range ends before it begins.", reversed);
    add(findings, FindingKind.DATE_IN_FUTURE, "A date is in the future.", future);
    formats(cv, findings);
  }

  private static boolean hasYear(AssessedCv cv, CvLine line) {
    int max = cv.draft().now().getYear() + MAX_YEARS_AHEAD;
    return ANY_YEAR
        .matcher(line.text())
        .results()
        .anyMatch(year -> Integer.parseInt(year.group()) <= max);
  }

  /// Whether a line continues an item of a list.
  private static boolean isWrapped(AssessedCv cv, CvLine line) {
    String text = line.text().strip();
    if (text.isEmpty() || !Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    int last = Math.max(0, line.number() - 1 - MAX_WRAPPED_LINES);
    for (int i = line.number() - 2; i >= last && !cv.lines().get(i).isBlank(); i--) {
      CvLine previous = cv.lines().get(i);
      if (previous.isBullet()) {
        return true;
      }
      if (!cv.draft().dates().find(previous.text()).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private static void sort(
      AssessedCv cv,
      CvLine line,
      List<CvEvidence> unread,
      List<CvEvidence> reversed,
      List<CvEvidence> future) {
    Matcher year = YEAR.matcher(line.text());
    while (year.find()) {
      int after = Integer.parseInt(year.group()) - cv.draft().now().getYear();
      if (after > 0 && after <= MAX_YEARS_AHEAD && CvCareer.isHeader(line)) {
        future.add(line.evidence(year.start(), year.end()));
      }
    }
    Matcher years = YEARS.matcher(line.text());
    if (years.find() && years.group(1).compareTo(years.group(2)) > 0) {
      reversed.add(line.evidence(years.start(), years.end()));
    } else if (hasYear(cv, line) && CvCareer.isUnread(line, cv.draft().dates())) {
      unread.add(line.evidence(0, line.text().length()));
    }
  }

  private static void formats(AssessedCv cv, Findings findings) {
    Map<Format, CvEvidence> found = new EnumMap<>(Format.class);
    for (CvPosition position : cv.positions()) {
      CvEvidence dates =
          position.dated().evidence(position.range().start(), position.range().end());
      found.putIfAbsent(format(dates.text()), dates);
    }
    if (found.size() > 1) {
      findings.add(
          FindingKind.DATE_FORMATS_MIXED,
          "Dates are written in %d ways.".formatted(found.size()),
          List.copyOf(found.values()));
    } else if (found.containsKey(Format.YEAR)) {
      findings.add(
          FindingKind.YEARS_ONLY,
          "The dates are years without months.",
          List.copyOf(found.values()));
    }
  }

  /// The format of the beginning of a range.
  private static Format format(String range) {
    if (ISO.matcher(range).find()) {
      return Format.ISO;
    }
    if (NUMBERS.matcher(range).find()) {
      return Format.NUMBER;
    }
    String start = range.split(" ?[-\u2013\u2014] ?| to ", 2)[0];
    return LETTER.matcher(start.replace("since", "").replace("seit", "")).find()
        ? Format.NAME
        : Format.YEAR;
  }

  static void add(Findings findings, FindingKind kind, String message, List<CvEvidence> places) {
    if (!places.isEmpty()) {
      findings.add(kind, message, places);
    }
  }
}
