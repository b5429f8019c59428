package dev.rolecall.search.web.cv;

import java.util.Locale;
import java.util.Map;

/// The kinds of findings as the page names them.
final class FindingLabels {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("UNREADABLE_CHARACTERS", "unreadable characters"),
          Map.entry("MOSTLY_PICTURES", "text in pictures"),
          Map.entry("TEXT_BOXES", "text boxes"),
          Map.entry("COLUMNS", "columns"),
          Map.entry("TABLES", "tables"),
          Map.entry("SPACED_LETTERS", "spaced letters"),
          Map.entry("PICTURE", "picture"),
          Map.entry("EMAIL_MISSING", "no email address"),
          Map.entry("EMAIL_UNUSUAL", "unusual email address"),
          Map.entry("PHONE_MISSING", "no phone number"),
          Map.entry("PLACE_MISSING", "no place of residence"),
          Map.entry("LINK_MISSING", "no link"),
          Map.entry("LINK_BROKEN", "broken link"),
          Map.entry("BIRTH_DATE", "date of birth"),
          Map.entry("MARITAL_STATUS", "marital status"),
          Map.entry("EXPERIENCE_MISSING", "no section for experience"),
          Map.entry("SKILLS_MISSING", "no section for skills"),
          Map.entry("EDUCATION_MISSING", "no section for education"),
          Map.entry("SECTION_EMPTY", "empty section"),
          Map.entry("SECTION_ORDER", "order of sections"),
          Map.entry("POSITION_ORDER", "order of positions"),
          Map.entry("DATES_MISSING", "no dates"),
          Map.entry("DATES_UNREAD", "unreadable dates"),
          Map.entry("DATES_REVERSED", "end before beginning"),
          Map.entry("DATE_IN_FUTURE", "date in the future"),
          Map.entry("DATE_FORMATS_MIXED", "several date formats"),
          Map.entry("YEARS_ONLY", "years without months"),
          Map.entry("GAP", "unexplained gap"),
          Map.entry("OVERLAP", "overlapping positions"),
          Map.entry("TOO_SHORT", "too short"),
          Map.entry("TOO_LONG", "too long"),
          Map.entry("LONG_STATEMENT", "long statement"),
          Map.entry("NO_FIGURES", "no figures"),
          Map.entry("POSITION_WITHOUT_DETAILS", "position without details"),
          Map.entry("NO_POSITIONS", "no positions"),
          Map.entry("FIGURE", "results with figures"),
          Map.entry("VAGUE_PHRASE", "vague phrase"),
          Map.entry("FIRST_PERSON_MIXED", "\u201CI\u201D in some statements only"),
          Map.entry("TENSE_MIXED", "present tense for a former position"),
          Map.entry("SKILL_UNSUPPORTED", "skill without a position"),
          Map.entry("SKILL_UNLISTED", "skill missing from the list"),
          Map.entry("SKILLS_TOO_MANY", "too many skills"),
          Map.entry("SKILLS_UNKNOWN", "no known skills"));

  private FindingLabels() {}

  /// @param kind of the report, such as `DATES_UNREAD`; one without a label is made readable
  static String of(String kind) {
    return LABELS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
