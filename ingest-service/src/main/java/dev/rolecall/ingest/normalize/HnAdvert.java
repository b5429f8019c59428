package dev.rolecall.ingest.normalize;

/// Whether a comment advertises an opening though no word of it says that somebody hires: `London,
/// UK: Software engineer. acme.example/jobs`. It tells how to apply, and either where or who works
/// there on which terms.
final class HnAdvert {
  private static final CuedPattern TERMS =
      CuedPattern.of(
              "\\b(?:full[- ]?time|part[- ]?time|contract|interns?|internships?|freelance|permanent"
                  + "|h-?1b|relocat(?:e|ion)|visas?|on-?site|remote|no telecommut\\w+)\\b",
              "time",
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
              "telecommut")
          .startingWith(
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
              "on",
              "remote",
              "no tele");

  /// Who tells of others' openings has none.
  private static final CuedPattern OF_OTHERS =
      CuedPattern.of(
          "\\b(?:job ?boards?|jobs (?:are |were )?posted|posted on|reminder)\\b",
          "board",
          "posted",
          "reminder");

  private static final int FIRST_WORDS = 250;
  private static final int LONGEST_LINE = 200;

  private HnAdvert() {}

  static boolean is(PostText text) {
    return ApplyStep.tells(text) && !OF_OTHERS.finds(text) && (tellsWhere(text) || tellsWho(text));
  }

  private static boolean tellsWhere(PostText text) {
    String line = text.firstLine();
    return line.length() < LONGEST_LINE && !PlaceRules.read(line).isEmpty();
  }

  private static boolean tellsWho(PostText text) {
    String start = text.text().substring(0, Math.min(FIRST_WORDS, text.text().length()));
    return HnTitles.holdsNoun(start) && TERMS.finds(text);
  }
}
