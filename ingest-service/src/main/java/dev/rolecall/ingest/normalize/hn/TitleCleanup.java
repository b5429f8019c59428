package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes words before and after a title that do not belong to it.
final class TitleCleanup {
  /// `We're hiring a`, `Role:`, `two`, `experienced`.
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:(?:we(?:['’]re| are)? |now |currently |is |are )+(?:hiring|looking"
              + " for|seeking|searching for|need)s?|(?:hiring|looking|seeking|searching)(?=:| an? |"
              + " our | for )|roles?|positions?|titles?|jobs?|open"
              + " (?:roles?|positions?))\\s*:?\\s+(?:for )?(?:an? |our |the )?|^(?:one or"
              + " two|an?|our|\\d{1,2}x?|x\\d|\\(\\d+\\)|one|two|three|multiple|several|various|including|enthusiastic|experienced|talented|great|passionate|exceptional|motivated|first|another|additional|strong|skilled)\\s+(?=\\p{L})");

  /// `positions`, `at all levels`, `and more`, `for our team`.
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)\\s+(?:(?:multiple |open |several"
              + " )?(?:positions?|openings?|roles?|wanted|needed))$|\\s+at all"
              + " levels$|\\s+(?:and|&) (?:others|more)$|\\s+(?:for|on|in) our .*$|\\s+across"
              + " (?:all|the|our|multiple|several)\\b.*$");

  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\W&&[^.(]]+|[\\s:;,\\-–—*•·|/&(\\[]+$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final int MAX_LEAD_INS = 3;
  private static final int MAX_LENGTH = 90;

  private TitleCleanup() {}

  /// Empty when the string is too long for a title.
  static String clean(String title) {
    String clean = EDGES.matcher(withoutLeadIn(Words.squeeze(title))).replaceAll("");
    if (!GenericTitles.matches(clean)) {
      clean = TAIL.matcher(clean).replaceFirst("");
    }
    clean = POSSESSIVE.matcher(EDGES.matcher(clean).replaceAll("").strip()).replaceFirst("");
    return clean.length() <= MAX_LENGTH ? clean : "";
  }

  private static String withoutLeadIn(String title) {
    String rest = title;
    for (int i = 0; i < MAX_LEAD_INS && !GenericTitles.matches(rest); i++) {
      Matcher leadIn = LEAD_IN.matcher(rest);
      if (!leadIn.lookingAt()) {
        break;
      }
      rest = rest.substring(leadIn.end());
    }
    return rest;
  }
}
