package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Removes words before and after a title that do not belong to it.
final class TitleCleanup {
  /// `We're hiring a`, `Role:`, `two`, `experienced`.
  private static final FilteredPattern LEAD_IN =
      FilteredPattern.of(
          "(?i)^(?:also |\\d{1,2}[.)] |calling all |(?:(?:positions|roles) )?(?:available )?include"
              + " |(?:roles?|positions?) (?:are )?open for |open for )?(?:as"
              + " an?|(?-i:\\p{Lu})[\\w-]+\\.(?:com|io|co|org)(?= (?-i:\\p{Lu}))|(?:we(?:['’]re|"
              + " are)? |now |currently |is |are )+(?:hiring|looking for|seeking|searching"
              + " for|need)s?|(?:now )?hiring(?!"
              + " (?:manager|coordinator|lead|partner|specialist))|seeking(?!"
              + " alpha)(?=\\s)|(?:looking|seeking|searching)(?=:| an? | our | for"
              + " )|(?:(?:\\d+|multiple|various|several|open|current)"
              + " )?(?:roles?|positions?|titles?|jobs?)|(?:full|part)[- ]time"
              + " (?:positions?|roles?)(?= for )|remote(?=,)|(?:available )?include|(?:\\d+ )?open"
              + " (?:roles?|positions?))\\s*[:,]?\\s+(?:for )?(?:an? |our |the )?");

  /// `positions`, `at all levels`, `and more`, `for our team`, `in various departments`.
  private static final FilteredPattern TAIL =
      FilteredPattern.of(
          "(?i),?\\s+(?:unafraid (?:of|to)|not afraid (?:of|to)|solve"
              + " (?:their|our|the|this)|comfortable (?:in|with)|excited"
              + " (?:about|to|by)|(?:passionate|enthusiastic) about|eager to|willing to|capable"
              + " of|(?:skilled|proficient|familiar|experienced) (?:in|with|at)|keen (?:to|on)|able"
              + " to|ready to)\\b.*$|\\s+job (?:posting|ad|listing)s?$|\\s+(?:(?:multiple |open"
              + " |several"
              + " )?(?:positions?|openings?|roles?|wanted|needed|vacanc(?:y|ies)|(?:telecommute"
              + " )?opportunit(?:y|ies))(?: (?:are )?(?:available|open))?)$|\\s+at all"
              + " levels$|,?(?:\\s+and |\\s*& ?)(?:(?:lots|many|much|several|some|a few)"
              + " )?(?:others|more)(?: here)?$|,?\\s+many more$|\\s+(?:for|on|in) our"
              + " .*$|\\s+(?:for|on|to join) (?:an?|the|their) (?:[\\w-]+ ){0,3}teams?$|\\s+for"
              + " founding team$|\\s+for (?:an? |the )?(?:[\\w-]+"
              + " ){0,3}(?:start-?up|company|agency|website|site)$|\\s+across\\b.*$|\\s+in"
              + " (?:various|several|multiple|all|different|many) \\w+$|,?\\s+as"
              + " well$|[\\s,]+(?:etc\\.?|e\\.g\\..*)$|\\s+(?:with (?:a |an |some |strong"
              + " )*(?:passion|experience|interest|knowledge|skills?|background)|to"
              + " join|who|wanted) .*$|\\s+(?:in|for|across) the following"
              + " .*$|,?\\s+(?:and|or)$|\\s+at (?:(?-i:\\p{Lu})[\\w.&-]*(?:"
              + " (?-i:\\p{Lu})[\\w.&-]*){0,2}|[\\w-]+\\.\\w{2,6})$");

  /// `@ Company`, `. Full-time`, `2-5 years of experience` after a role noun.
  private static final FilteredPattern COMPANY_OR_TERMS =
      FilteredPattern.of(
          "(?i)\\s+@\\s+(?-i:\\p{Lu})\\S*(?: \\S+){0,2}$|\\. (?:full|part)[-"
              + " ]?time\\b.*$|[\\s,–-]+\\d{1,2}\\+? ?(?:(?:-|–|to) ?\\d{1,2}\\+?"
              + " ?)?(?:years?|yrs?)\\b.*$");

  private static final String[] COMPANY_OR_TERMS_CUES = {" @ ", "ime", "year", "yr"};

  /// What follows a title on the same line: `—> Apply here`.
  private static final FilteredPattern CALL =
      FilteredPattern.of(
          "\\s*(?:[-–—=]+\\s?>|→|➡|⇒|»|👉|↗).*$|(?i:[\\s(,:;–—-]*\\b(?:apply"
              + " (?:here|now|at|via|online|by|today|directly|to)|click here|(?:read|learn|find"
              + " out|see) more|more (?:info|details)|job (?:description|spec)|(?:full )?jd|send"
              + " (?:resumes?|cv|your)|coming soon)\\b.*$)");

  /// `Trading company hiring C++ developers`.
  private static final FilteredPattern COMPANY_HIRING =
      FilteredPattern.of(
          "(?:[^\\s,;(]+ ){1,7}?(?:(?:is|are|now)"
              + " ){0,2}(?:hiring|looking|seeking|seeks|wants|needs)(?: for)?(?!"
              + " (?:manager|coordinator|lead|partner|specialist|team|process)) ",
          Pattern.CASE_INSENSITIVE);

  /// One of these marks or words is in every match of [#CALL].
  private static final String ARROWS = ">→➡⇒»👉↗";

  private static final String[] CALL_CUES = {
    "apply", "click", "more", "job ", "jd", "send ", "coming soon"
  };

  /// One of these words is in every match of [#TAIL].
  private static final String[] TAIL_CUES = {
    "afraid",
    "solve ",
    "comfortable",
    "excited",
    "about",
    "eager",
    "willing",
    "capable",
    "skilled",
    "proficient",
    "familiar",
    "experienced",
    "keen",
    "able to",
    "ready",
    "posting",
    "job ad",
    "listing",
    "position",
    "opening",
    "role",
    "wanted",
    "needed",
    "vacanc",
    "opportunit",
    "levels",
    "others",
    "more",
    "our ",
    "team",
    "across",
    "various",
    "several",
    "multiple",
    "all ",
    "different",
    "many ",
    "well",
    "etc",
    "e.g.",
    "to join",
    "with ",
    " for ",
    "who ",
    "following",
    " and",
    " or",
    " at "
  };

  /// Words in lower case after a title.
  private static final FilteredPattern REMARK =
      FilteredPattern.of("(.{5,50}?) - ((?:\\p{Ll}[\\p{L}'’-]* ){1,6}\\p{Ll}[\\p{L}'’-]*)");

  private static final FilteredPattern SPACES = FilteredPattern.of(" ");

  private static final String BRACKETS = "()[]{}";
  private static final String QUOTES = "\"“”«»";

  private static final String[] HIRING_CUES = {
    "hiring", "looking", "seeking", "seeks", "wants", "needs"
  };

  private static final FilteredPattern QUOTED = FilteredPattern.of("[\"“”«»]");
  private static final FilteredPattern QUOTED_WORDS =
      FilteredPattern.of("[\"“][^\"“”]{2,20}[\"”]\\s+(?=\\p{L})");

  /// `Engineer(s)` is a plural.
  private static final FilteredPattern OPTIONAL_PLURAL = FilteredPattern.of("(?<=\\p{L})\\(s\\)");

  /// A bracket that is not closed, with what follows it.
  private static final FilteredPattern OPEN_BRACKET =
      FilteredPattern.of(
          "\\s*[(\\[{][^)\\]}]*$|(?<![(\\[{])[)\\]}]+$(?<!\\([^)]{0,120}\\)|\\[[^\\]]{0,120}\\])");

  private static final FilteredPattern SPACE_BEFORE_MARK = FilteredPattern.of("\\s+(?=[,;])");

  private static final FilteredPattern FIRST_BRACKET =
      FilteredPattern.of("^\\[([^\\]]+)\\] (?=\\p{L})");

  private static final FilteredPattern EDGES =
      FilteredPattern.of("^[\\s\\W&&[^.(]]+|[\\s:;,\\-–—*•·|/&(\\[{!=~>]+$|(?<![SJ]r)\\.+$");

  /// `Data Engineer #1`, `Applications Developer #19-113`.
  private static final FilteredPattern NUMBER =
      FilteredPattern.of("(?<!mployee)\\s+\\(?#\\s?\\d[\\w-]*\\)?$");

  private static final FilteredPattern POSSESSIVE = FilteredPattern.of("['’]s$");
  private static final int MAX_LEAD_INS = 3;
  private static final int MAX_LENGTH = 90;

  private TitleCleanup() {}

  /// Empty when the string is too long for a title.
  static String clean(String title) {
    String clean = withoutEdges(withoutLeadIn(withoutCall(Words.squeeze(title))));
    if (!GenericTitles.matches(clean)) {
      clean = withoutTail(withoutTail(withoutTerms(withoutDescription(clean))));
      String stripped = TitleAdjectives.strip(clean);
      boolean named = RoleNouns.isIn(stripped) && Character.isLetterOrDigit(stripped.charAt(0));
      clean = named || stripped.startsWith(".") ? stripped : clean;
    }
    clean = POSSESSIVE.replaceFirst(withoutEdges(clean).strip(), "");
    return clean.length() <= MAX_LENGTH ? clean : "";
  }

  private static String withoutCall(String title) {
    String called = title.contains("(s)") ? OPTIONAL_PLURAL.replaceAll(title, "s") : title;
    if (Words.hasAny(called, ARROWS)
        || Words.containsAny(called.toLowerCase(Locale.ROOT), CALL_CUES)) {
      called = CALL.replaceFirst(called, "");
    }
    if (called.indexOf('#') > 0) {
      called = NUMBER.replaceFirst(called, "");
    }
    if (Words.hasAny(called, ",;")) {
      called = SPACE_BEFORE_MARK.replaceAll(called, "");
    }
    if (Words.hasAny(called, BRACKETS)) {
      called = OPEN_BRACKET.replaceFirst(called, "");
      called = FIRST_BRACKET.replaceFirst(called, "$1 ");
    }
    return Words.hasAny(called, QUOTES)
        ? QUOTED.replaceAll(QUOTED_WORDS.replaceAll(called, ""), "")
        : called;
  }

  /// `Engineers -- frontend and backend`, `Engineers - secret innovation project`.
  private static String withoutDescription(String title) {
    FilteredPattern.Search remark = REMARK.search(title);
    if (title.indexOf(" - ") > 0
        && remark.matches()
        && RoleNouns.endsIn(remark.group(1))
        && Arrays.stream(SPACES.split(remark.group(2))).noneMatch(TitleCleanup::isAreaOrSkill)) {
      return remark.group(1);
    }
    int dashes = title.indexOf("--");
    return dashes > 0 && RoleNouns.isIn(title.substring(0, dashes))
        ? title.substring(0, dashes).strip()
        : title;
  }

  private static boolean isAreaOrSkill(String word) {
    return SharedNouns.isArea(word) || NamedAreas.isArea(word) || TitleDetails.isSkill(word);
  }

  private static String withoutTerms(String title) {
    if (!Words.containsAny(title, COMPANY_OR_TERMS_CUES)) {
      return title;
    }
    FilteredPattern.Search terms = COMPANY_OR_TERMS.search(title);
    boolean titled =
        terms.find()
            && title.lastIndexOf(',', terms.start() - 1) < 0
            && title.lastIndexOf('(', terms.start()) <= title.lastIndexOf(')', terms.start())
            && RoleNouns.isIn(title.substring(0, terms.start()));
    return titled ? title.substring(0, terms.start()) : title;
  }

  private static String withoutTail(String title) {
    return Words.containsAny(title.toLowerCase(Locale.ROOT), TAIL_CUES)
        ? TAIL.replaceFirst(title, "")
        : title;
  }

  private static String withoutEdges(String title) {
    boolean plain =
        !title.isEmpty() && isAlphanumeric(title.charAt(0)) && isAlphanumeric(last(title));
    return plain ? title : EDGES.replaceAll(title, "");
  }

  private static char last(String title) {
    return title.charAt(title.length() - 1);
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static String withoutCompany(String title) {
    if (!Words.containsAny(title.toLowerCase(Locale.ROOT), HIRING_CUES)) {
      return title;
    }
    FilteredPattern.Search company = COMPANY_HIRING.search(title);
    return company.lookingAt() ? title.substring(company.end()) : title;
  }

  private static String withoutLeadIn(String title) {
    String rest = withoutCompany(title);
    for (int i = 0; i < MAX_LEAD_INS && !GenericTitles.matches(rest); i++) {
      FilteredPattern.Search leadIn = LEAD_IN.search(rest);
      if (!leadIn.lookingAt()) {
        break;
      }
      rest = rest.substring(leadIn.end());
    }
    return rest;
  }
}
