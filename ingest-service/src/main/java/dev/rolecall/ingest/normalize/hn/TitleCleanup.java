package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes words before and after a title that do not belong to it.
final class TitleCleanup {
  /// `We're hiring a`, `Role:`, `two`, `experienced`.
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:also |\\d{1,2}[.)] |calling all |(?:positions|roles) (?:available )?include |available include )?(?:(?:we(?:['’]re| are)? |now |currently |is |are )+(?:hiring|looking"
              + " for|seeking|searching for|need)s?|(?:now )?hiring(?!"
              + " (?:manager|coordinator|lead|partner|specialist))|(?:looking|seeking|searching)(?=:|"
              + " an? | our | for )|(?:(?:\\d+|multiple|various|several|open|current)"
              + " )?(?:roles?|positions?|titles?|jobs?)|remote(?=,)|(?:\\d+ )?open"
              + " (?:roles?|positions?))\\s*[:,]?\\s+(?:for )?(?:an? |our |the )?");

  /// `positions`, `at all levels`, `and more`, `for our team`, `in various departments`.
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)\\s+(?:(?:multiple |open |several"
              + " )?(?:positions?|openings?|roles?|wanted|needed|vacanc(?:y|ies)))$|\\s+at all"
              + " levels$|,?\\s+(?:and|&) (?:others|more|many more)$|,?\\s+many"
              + " more$|\\s+(?:for|on|in) our .*$|\\s+(?:for|on|to join) (?:an?|the|their)"
              + " (?:[\\w-]+ ){0,3}teams?$|\\s+for founding team$|\\s+across\\b.*$|\\s+in"
              + " (?:various|several|multiple|all|different|many) \\w+$|,?\\s+as"
              + " well$|[\\s,]+(?:etc\\.?|e\\.g\\..*)$|\\s+(?:to join|who|wanted) .*$");

  /// What follows a title on the same line: `—> Apply here`.
  private static final Pattern CALL =
      Pattern.compile(
          "\\s*(?:[-–—=]+\\s?>|→|➡|⇒|»|👉|↗).*$|(?i:[\\s(,:;–—-]*\\b(?:apply"
              + " (?:here|now|at|via|online|by|today|directly|to)|click here|(?:read|learn|find"
              + " out|see) more|more (?:info|details)|job (?:description|spec)|(?:full )?jd|send"
              + " (?:resumes?|cv|your)|coming soon)\\b.*$)");

  /// `Trading company hiring C++ developers`.
  private static final Pattern COMPANY_HIRING =
      Pattern.compile(
          "(?:[^\\s,;(]+ ){1,7}?(?:(?:is|are|now) ){0,2}(?:hiring|looking|seeking)(?: for)?(?!"
              + " (?:manager|coordinator|lead|partner|specialist|team|process)) ",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("[\"“”«»]");
  private static final Pattern QUOTED_WORDS =
      Pattern.compile("[\"“][^\"“”]{2,20}[\"”]\\s+(?=\\p{L})");

  /// `Engineer(s)` is a plural.
  private static final Pattern OPTIONAL_PLURAL = Pattern.compile("(?<=\\p{L})\\(s\\)");

  /// A bracket that is not closed, with what follows it.
  private static final Pattern OPEN_BRACKET =
      Pattern.compile(
          "\\s*[(\\[{][^)\\]}]*$|(?<![(\\[{])[)\\]}]+$(?<!\\([^)]{0,120}\\)|\\[[^\\]]{0,120}\\])");

  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile("\\s+(?=[,;])");

  private static final Pattern FIRST_BRACKET = Pattern.compile("^\\[([^\\]]+)\\] (?=\\p{L})");

  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\W&&[^.(]]+|[\\s:;,\\-–—*•·|/&(\\[{!=~]+$|(?<![SJ]r)\\.+$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final int MAX_LEAD_INS = 3;
  private static final int MAX_LENGTH = 90;

  private TitleCleanup() {}

  /// Empty when the string is too long for a title.
  static String clean(String title) {
    String clean = EDGES.matcher(withoutLeadIn(withoutCall(Words.squeeze(title)))).replaceAll("");
    if (!GenericTitles.matches(clean)) {
      clean = TAIL.matcher(TAIL.matcher(clean).replaceFirst("")).replaceFirst("");
      String stripped = TitleAdjectives.strip(clean);
      boolean named = RoleNouns.isIn(stripped) && Character.isLetterOrDigit(stripped.charAt(0));
      clean = named || stripped.startsWith(".") ? stripped : clean;
    }
    clean = POSSESSIVE.matcher(EDGES.matcher(clean).replaceAll("").strip()).replaceFirst("");
    return clean.length() <= MAX_LENGTH ? clean : "";
  }

  private static String withoutCall(String title) {
    String called = CALL.matcher(OPTIONAL_PLURAL.matcher(title).replaceAll("s")).replaceFirst("");
    called = SPACE_BEFORE_MARK.matcher(called).replaceAll("");
    String closed = OPEN_BRACKET.matcher(called).replaceFirst("");
    String plain = FIRST_BRACKET.matcher(closed).replaceFirst("$1 ");
    return QUOTED.matcher(QUOTED_WORDS.matcher(plain).replaceAll("")).replaceAll("");
  }

  private static String withoutLeadIn(String title) {
    Matcher company = COMPANY_HIRING.matcher(title);
    String rest = company.lookingAt() ? title.substring(company.end()) : title;
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
