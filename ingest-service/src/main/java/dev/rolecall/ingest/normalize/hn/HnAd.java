package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;

/// Recognizes comments that advertise an opening without words of hiring: `London, UK: Software
/// engineer. acme.example/jobs`. They contain a way to apply, and either a place, or a role and
/// terms of employment.
final class HnAd {
  private static final CuedPattern TERMS =
      CuedPattern.of(
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

  /// Remarks about openings of others, such as job boards.
  private static final CuedPattern ABOUT_OTHERS =
      CuedPattern.of(
          "\\b(?:job ?boards?|jobs (?:are |were )?posted|posted on|reminder)\\b",
          "board",
          "posted",
          "reminder");

  private static final String[] WORK_WORDS = {
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

  private static final String[] EMPLOYER_WORDS = {
    "we ", "we're", "we’re", "our ", " us ", "join", "apply", "email", "contact", "careers", "@"
  };

  private static final int MIN_LENGTH = 80;

  /// Comments of people about themselves: they look for a job, or have none to offer.
  private static final FilteredPattern ABOUT_ONESELF =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:hi|hey|hello)\\b[^.\\n]{0,12}[,.!]? )?(?:i|i['’](?:m|ve|d)|my) ");

  private static final int START_LENGTH = 250;
  private static final int MAX_LINE_LENGTH = 200;

  private HnAd() {}

  static List<CuedPattern> patterns() {
    return List.of(TERMS, ABOUT_OTHERS);
  }

  static boolean matches(PostingText text) {
    boolean links = !ApplyStep.urls(text).isEmpty();
    if (!links && ApplyStep.mails(text).isEmpty()
        || ABOUT_OTHERS.finds(text)
        || ABOUT_ONESELF.starts(text.text())) {
      return false;
    }
    String start = text.text().substring(0, Math.min(START_LENGTH, text.text().length()));
    boolean role = RoleNouns.isIn(start);
    boolean terms = TERMS.finds(text);
    return role && terms
        || startsWithPlace(text) && (links || role || terms || text.mentions(WORK_WORDS));
  }

  /// Whether a sentence looks for people in a role, in the words of an employer.
  static boolean namesRole(PostingText text) {
    return !ABOUT_OTHERS.finds(text)
        && !ABOUT_ONESELF.starts(text.text())
        && text.text().length() > MIN_LENGTH
        && text.mentions(EMPLOYER_WORDS)
        && HnProse.roles(text).stream()
            .anyMatch(
                role ->
                    ProseTitles.isSpecific(role.title()) || ProseTitles.isUnspecific(role.title()));
  }

  private static boolean startsWithPlace(PostingText text) {
    String line = text.firstLine();
    return line.length() < MAX_LINE_LENGTH && !PlaceRules.parse(line).isEmpty();
  }
}
