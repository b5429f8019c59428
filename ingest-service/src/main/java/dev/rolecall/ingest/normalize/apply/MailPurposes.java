package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.regex.Pattern;

/// Decides what an employer's mail address is for: applications, or help for people with a
/// disability, reports of fraud, and questions about personal data, which most boards add to each
/// of their postings.
final class MailPurposes {
  private static final int REACH = 260;

  private static final FilteredPattern OTHER_NAME =
      FilteredPattern.of(
          "accommodat|accessib|disabilit|adjustments?\\b|fraud|scam|phish|privacy|gdpr|\\bdpo\\b|data-?protection|datenschutz|abuse|pay-?transparency|affirmative|\\beeo\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words of the sentence around an address.
  private static final FilteredPattern OTHER_PURPOSE =
      FilteredPattern.of(
          "\\b(?:reasonable|need|needs|require|request|requesting|any|special|workplace) (?:\\w+"
              + " ){0,2}(?:accommodation|adjustment)s?\\b|\\baccommodations?"
              + " (?:due|during|for|to|request|in (?:the|our)|throughout|or"
              + " assistance)\\b|\\bbarrierefrei|\\bschwerbehind|\\baffirmative action|\\babout"
              + " compensation|\\bfraud|\\bscams?\\b|\\bphishing|\\bimpersonat|\\bsuspicious|\\bauthenticity\\b|\\bpersonal"
              + " data\\b|\\bprivacy (?:notice|policy|statement)|\\bdata"
              + " protection\\b|\\bpersonenbezogen",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern DISABILITY =
      FilteredPattern.of("\\bdisabilit(?:y|ies)\\b", Pattern.CASE_INSENSITIVE);

  /// `To help people with disabilities, send your CV to ...`.
  private static final FilteredPattern PAPERS =
      FilteredPattern.of(
          "\\b(?:cvs?|resumes?|résumés?|cover letter|portfolio|bewerbung\\w*|candidature)\\b",
          Pattern.CASE_INSENSITIVE);

  private MailPurposes() {}

  /// Whether the name of an address says that it is not for applications: `accommodations@...`.
  static boolean isOther(String mail) {
    return OTHER_NAME.finds(mail.substring(0, Math.max(0, mail.indexOf('@'))));
  }

  /// Whether the sentence around an address says so: `for reasonable accommodations, contact ...`.
  ///
  /// @param start of the address in the text
  static boolean isOther(String text, int start, int end) {
    String sentence = sentence(text, start, end);
    return OTHER_PURPOSE.finds(sentence) || DISABILITY.finds(sentence) && !PAPERS.finds(sentence);
  }

  private static String sentence(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < REACH && !endsBefore(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < REACH && !endsBefore(text, to + 1)) {
      to++;
    }
    return text.substring(from, Math.min(to, text.length()));
  }

  /// Whether a sentence or a line ends directly before an index.
  private static boolean endsBefore(String text, int at) {
    char last = text.charAt(at - 1);
    return last == '\n'
        || (last == '.' || last == '!' || last == '?')
            && (at >= text.length() || Character.isWhitespace(text.charAt(at)));
  }
}
