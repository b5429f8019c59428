package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.regex.Pattern;

/// Whether a comment advertises an opening though no word of it says that somebody hires: `London,
/// UK: Software engineer. acme.example/jobs`. It tells how to apply, and either where or who works
/// there on which terms.
final class HnAdvert {
  private static final CuedPattern TERMS =
      CuedPattern.starting(
          "\\b(?:full[- ]?time|part[- ]?time|contract|interns?|internships?|freelance|permanent"
              + "|h-?1b|relocat(?:e|ion)|visas?|on-?site|remote|no telecommut\\w+)\\b",
          "full",
          "part",
          "contract",
          "intern",
          "freelance",
          "permanent",
          "h1b",
          "h-1b",
          "relocat",
          "visa",
          "onsite",
          "on-site",
          "remote",
          "no tele");

  /// Who tells of others' openings has none.
  private static final CuedPattern OF_OTHERS =
      CuedPattern.of(
          "\\b(?:job ?boards?|jobs (?:are |were )?posted|posted on|reminder)\\b",
          "board",
          "posted",
          "reminder");

  private static final String[] OF_WORK = {
    "position",
    "opening",
    "responsibilit",
    "requirements",
    "careers@",
    "jobs@",
    "join us",
    "join our",
    "we're building",
    "we are building",
    "we’re building"
  };

  /// Who tells of himself seeks one, or has none to give.
  private static final Pattern OF_HIMSELF =
      Pattern.compile(
          "(?i)\\W*(?:(?:hi|hey|hello)\\b[^.\\n]{0,12}[,.!]? )?(?:i|i['’](?:m|ve|d)|my) ");

  private static final int FIRST_WORDS = 250;
  private static final int MAX_LINE_LENGTH = 200;

  private HnAdvert() {}

  static boolean is(PostText text) {
    boolean openings = !ApplyStep.urls(text).isEmpty();
    if (!openings && ApplyStep.mails(text).isEmpty()
        || OF_OTHERS.finds(text)
        || OF_HIMSELF.matcher(text.text()).lookingAt()) {
      return false;
    }
    String start = text.text().substring(0, Math.min(FIRST_WORDS, text.text().length()));
    boolean who = RoleNouns.isIn(start);
    boolean terms = TERMS.finds(text);
    return who && terms || tellsWhere(text) && (openings || who || terms || text.mentions(OF_WORK));
  }

  private static boolean tellsWhere(PostText text) {
    String line = text.firstLine();
    return line.length() < MAX_LINE_LENGTH && !PlaceRules.read(line).isEmpty();
  }
}
