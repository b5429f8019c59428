package dev.rolecall.match.people.cv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes times in which a person did not work: `Parental leave, 2019 – 2020`, even in the line
/// of a position: `Java Developer, 2015 – 2022 (sabbatical 2018 – 2019)`.
final class CvLeave {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// Work that is named after leave: a replacement, and software.
  private static final String WORK =
      "(?:cover|replacement|substitute|vertretung|management|planning|planner|request|tracker|"
          + "tracking|booking|system|app|platform|software|module|tool|fix|even|point|glass)";

  private static final Pattern LEAVE =
      Pattern.compile(
          "(?<![\\p{L}-])(?:"
              + CvWords.alternatives(CvWords.lines("leave-words.txt"))
              + ")(?!\\p{L}|[ /-]{1,2}"
              + WORK
              + ")",
          FLAGS);

  /// The words before a leave of unknown length, which was a part of the time that is stated.
  private static final Pattern PART =
      Pattern.compile(
          "(?<!\\p{L})(?:incl|including|inclusive"
              + " of|with|plus|except|excluding|after|before|following|returned"
              + " from|inkl|einschließlich|mit|nach|dont|avec|incluye|con|met)\\.?"
              + " (?:[^\\s,;|()]{1,20} ){0,4}$",
          FLAGS);

  private static final Pattern CLAUSE_END = Pattern.compile("[,;|)\\]]");

  /// In parentheses, leave with dates has its own time.
  private static final Pattern CLAUSE_START_OR_END = Pattern.compile("[,;|()\\[\\]]");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private CvLeave() {}

  /// Whether a range in a line is one of leave, by the words before it, or directly after it.
  static boolean isLeave(CvLine line, CvDates.Range range) {
    String text = line.text();
    if (isNamedIn(text.substring(range.previousEnd(), range.start()))) {
      return true;
    }
    String rest = text.substring(range.end(), range.nextStart());
    boolean last = range.nextStart() == text.length();
    Matcher end = (last ? CLAUSE_END : CLAUSE_START_OR_END).matcher(rest);
    String after = end.find() ? rest.substring(0, end.start()) : rest;
    return isNamedIn(after) && !DIGIT.matcher(after).find();
  }

  static boolean isNamedIn(String text) {
    Matcher leave = LEAVE.matcher(text);
    while (leave.find()) {
      if (!PART.matcher(text.substring(0, leave.start())).find()) {
        return true;
      }
    }
    return false;
  }
}
