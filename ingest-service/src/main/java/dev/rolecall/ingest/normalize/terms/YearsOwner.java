package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Decides whose years of experience a text mentions: those of the candidate, or those of founders,
/// colleagues or the company.
final class YearsOwner {
  private static final int BEFORE = 90;
  private static final int AFTER = 40;

  /// Words before years that others have: `Our founders each have`, `You work with people who
  /// have`.
  private static final FilteredPattern OTHERS =
      FilteredPattern.of(
          "\\b(?:founders?|co-?founders?|ceo|cto|team|teams|company|firm|agency|group|leadership|management|members|colleagues|partners|staff)(?:"
              + " members)?(?: each| all| alone| together)?,?"
              + " (?:ha(?:s|ve)|brings?|combines?|boasts?|who ha(?:s|ve)|whose|with|of)\\b[^.;!?\\n"
              + "]{0,40}$|\\b(?:we|i|they|he|she)(?:['’]ve| have| has| bring| combine| had|['’]re"
              + " a| are a)\\b[^.;!?\\n"
              + "]{0,25}$|\\b(?:work(?:ing)?|collaborate|learn)(?: closely)?"
              + " (?:with|from|alongside)\\b[^.,;!?\\n"
              + "]{0,60}$|\\b(?:our|my|their|his|her)(?: (?:over|more than|combined))? ?$|\\bi"
              + " make\\b[^.;!?\\n"
              + "]{0,40}$|\\b(?:combined|collective(?:ly)?|cumulative|founded by|led by|run"
              + " by|built by|alongside|learn from|surrounded by|average|started by|created"
              + " by|(?:around|business|operating|profitable|running|existed) for|for (?:over|more"
              + " than|the (?:last|past))|over the (?:last|past)|in the (?:last|past))\\b[^.;!?\\n"
              + "]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  /// Words that ask for candidates in the same clause.
  private static final FilteredPattern CANDIDATE =
      FilteredPattern.of(
          "\\b(?:looking"
              + " for|seeking|hiring|need|needs|require[sd]?|requirements?|candidates?|applicants?|ideal|must|should|want)\\b",
          Pattern.CASE_INSENSITIVE);

  /// A sentence that starts with the years of its subject: `With over 25 years of experience, we
  /// are a leader`.
  private static final FilteredPattern WE_AFTER =
      FilteredPattern.of("^[^.;!?\\n]{0,25}, (?:we|our|the company)\\b", Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern WITH =
      FilteredPattern.of("\\b(?:with|after|having)\\b[^,]{0,20}$", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern COMBINED_AFTER =
      FilteredPattern.of(
          "^[^.;!?\\n]{0,12}\\b(?:combined|between us)\\b", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern TOTAL_AFTER =
      FilteredPattern.of("^ ?(?:overall|in total|total)\\b", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern OR =
      FilteredPattern.of("\\bor\\b", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern DEGREE =
      FilteredPattern.of(
          "\\b(?:bachelor|master|ph\\.?d|doctora|degree|b\\.?s\\.?c?\\b|m\\.?s\\.?c?\\b)",
          Pattern.CASE_INSENSITIVE);

  private YearsOwner() {}

  static boolean isCandidate(String text, MatchResult years) {
    String before = clauseBefore(text, years.start());
    String after = after(text, years.end());
    boolean ofUs = WE_AFTER.finds(after) && WITH.finds(before);
    if (ofUs || COMBINED_AFTER.finds(after)) {
      return false;
    }
    return CANDIDATE.finds(before) || !OTHERS.finds(before);
  }

  static boolean isTotal(String text, MatchResult years) {
    return TOTAL_AFTER.finds(after(text, years.end()));
  }

  /// Whether two mentions are alternatives for different degrees: `Bachelor's and 5 years of
  /// experience, or Master's and 3 years of experience`.
  static boolean isAlternative(String text, MatchResult one, MatchResult other) {
    String between = text.substring(one.end(), other.start());
    return between.length() < 60
        && between.indexOf('\n') < 0
        && OR.finds(between)
        && DEGREE.finds(between);
  }

  private static String after(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + AFTER));
  }

  /// The clause before an index.
  private static String clauseBefore(String text, int end) {
    int start = Math.max(0, end - BEFORE);
    for (int at = end - 1; at >= start; at--) {
      char c = text.charAt(at);
      boolean ends = c == '\n' || c == ';' || (c == '.' || c == '!' || c == '?') && at + 1 < end;
      if (ends) {
        return text.substring(at + 1, end);
      }
    }
    return text.substring(start, end);
  }
}
