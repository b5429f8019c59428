package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list item that starts with a title, or a short line that is a title.
///
/// @param title the part that can be a title
/// @param after the text after it, and long brackets in it
/// @param bulleted whether a bullet or number precedes it
/// @param linked whether a link, or a description after a colon, follows it
/// @param underOpenings whether a heading about openings precedes it
record HnListItem(
    String title, String after, boolean bulleted, boolean linked, boolean underOpenings) {

  /// The end of the title: an address, a bar, a colon, an arrow, a semicolon, a column, or `w/`.
  private static final FilteredPattern TITLE_END =
      FilteredPattern.of(
          "(?=[\\s|:;h=>→➡–—-])\\s*(?:https?://|\\||::?\\s|:$|;(?=\\s|\\p{Lu})|\\s?[-–—=]+\\s?>|→|➡|\\s[-–—]+>?\\s(?=https?://)|\\s+www\\.|\\s{4,}(?=\\S)|\\sw/)");

  /// One of these, or an address, is in every match of [#TITLE_END].
  private static final String TITLE_END_MARKS = "|:;>→➡";

  /// Between the columns of a table.
  private static final String COLUMN = " ".repeat(4);

  private static final String[] TITLE_END_CUES = {"www.", COLUMN, " w/"};

  private static final String DASHES = "-–—";

  private static final FilteredPattern DASH = FilteredPattern.of("\\s+[-–—]+\\s+|\\s*[—]\\s*");

  /// A sentence after the title: `Backend Engineer. You will own ...`.
  private static final FilteredPattern NEXT_SENTENCE =
      FilteredPattern.of("(?<![SJ]r)(?<!Mgr)(?<!\\bInc)(?<!\\bDir)(?<!\\bDev)[.!]\\s+(?=\\p{Lu})");

  /// Titles do not continue in lower case: `Backend Engineer - you will own ...`.
  private static final FilteredPattern DESCRIPTION =
      FilteredPattern.of("\\s+[-–—]+\\s+(?=\\p{Ll})(?=.{22}|.*\\b(?:you|we|our|to|with|who)\\b)");

  /// The end of a ruled line: `--- iOS Engineer ---`.
  private static final FilteredPattern RULE = FilteredPattern.of("\\s*[-–—=*~_]{2,}$");

  /// What the person does: `Python developer (Django), building systems`.
  private static final FilteredPattern CLAUSE =
      FilteredPattern.of(",\\s+(?=(?:\\p{Ll}+ing|who|to|with)\\b)");

  /// `(Bonn | Remote)`.
  private static final FilteredPattern BAR_IN_BRACKETS =
      FilteredPattern.of("(?<=\\([^()|]{1,30})\\|(?=[^()|]{1,30}\\))");

  /// `Software Engineer, DevOps`.
  private static final FilteredPattern ENGINEER_OF_AREA =
      FilteredPattern.of("(?i)[^,;/&+]{0,30}\\bengineer, (?:devops|sre|qa)");

  private static final FilteredPattern ADDRESS = FilteredPattern.of("https?://\\S+");
  private static final FilteredPattern BARS = FilteredPattern.of("\\s*\\|\\s*");
  private static final FilteredPattern LEADING_MARKS = FilteredPattern.of("^[\\s|:;>=–—-]+");

  private static final FilteredPattern JOINT = FilteredPattern.of("([^/,;&+]+) / ([^/,;&+]+)");

  /// What the person is like: `Sysadmin with a background in large sites`.
  private static final FilteredPattern PERSON = FilteredPattern.of("\\s(?:with|who|that)\\s");

  private static final FilteredPattern JOINED_PLACE =
      FilteredPattern.of("(?<=\\p{Ll})[-–—](?=\\p{Lu}[\\p{L}. ]+(?:, [\\p{L}. ]+)?$)");

  /// Brackets and numbers.
  private static final FilteredPattern NOT_TITLE =
      FilteredPattern.of("\\s*\\([^()]*\\)|\\s*#\\s?\\d[\\w-]*");

  private static final FilteredPattern WORDS_OF_SENTENCE =
      FilteredPattern.of(
          "\\p{L}+,? (?:.*?"
              + " )?(?:the|an?|to|our|their|your|that|with|for|you|who|on|of|this|us|from|into|but)"
              + " .*");

  private static final int MIN_DESCRIPTION_LENGTH = 20;
  static final int MAX_TITLE_LENGTH = 80;

  private static final int MAX_DESCRIPTION_LENGTH = 160;

  /// The roles of a line, usually none or one.
  ///
  /// @param next the line after it
  /// @param underOpenings whether a heading about openings precedes it
  static List<HnRole> roles(String line, String next, boolean underOpenings) {
    return underOpenings || RoleNouns.isIn(line)
        ? of(line, next, underOpenings).map(HnListItem::roles).orElse(List.of())
        : List.of();
  }

  /// Empty when the line has no part that is short enough for a title.
  private static Optional<HnListItem> of(String line, String next, boolean underOpenings) {
    ItemStart start = ItemStart.of(line);
    List<String> details = new ArrayList<>(start.details());
    String words =
        BAR_IN_BRACKETS.replaceAll(
            RULE.replaceFirst(ItemDetails.removeFrom(start.rest(), details), ""), "/");
    FilteredPattern.Search end = TITLE_END.search(words);
    boolean addressed = line.contains("http");
    boolean ends =
        (addressed
                || Words.hasAny(words, TITLE_END_MARKS)
                || Words.containsAny(words, TITLE_END_CUES))
            && end.find();
    boolean linked =
        start.labeled()
            || addressed && ADDRESS.finds(line)
            || next.startsWith("http")
            || ends && (words.endsWith(":") || words.contains(COLUMN));
    String title = ends ? words.substring(0, end.start()) : words;
    String after = String.join(" | ", details) + (ends ? words.substring(end.start()) : "");
    HnListItem item =
        new HnListItem(title, after, start.bulleted(), linked, underOpenings).cutAtTerms();
    item = start.bulleted() ? item.cutAtDescription() : item;
    item = item.isLong() ? item.cutAtClause() : item;
    HnListItem cut = item.isLong() ? item.cutAtDash(DASH) : item;
    HnListItem sentence = cut.cutAtSentence().cutAtDash(DESCRIPTION).withoutSkills();
    return sentence.isLong() ? Optional.empty() : Optional.of(sentence);
  }

  /// `DevOps - Linux, AWS, Python`.
  private HnListItem withoutSkills() {
    if (!Words.hasAny(title, DASHES)) {
      return this;
    }
    FilteredPattern.Search dash = DASH.search(title);
    return dash.find() && TitleDetails.listsOnlySkills(title.substring(dash.end()))
        ? cut(DASH)
        : this;
  }

  private boolean isLong() {
    return title.length() > MAX_TITLE_LENGTH || ListTitles.isSentence(title);
  }

  private HnListItem cutAtDash(FilteredPattern separator) {
    return Words.hasAny(title, DASHES) ? cut(separator) : this;
  }

  private HnListItem cutAtDescription() {
    FilteredPattern.Search found = PERSON.search(title);
    boolean described =
        found.find()
            && title.length() - found.end() > MIN_DESCRIPTION_LENGTH
            && endsInNoun(title.substring(0, found.start()));
    return described ? cutAt(found).cutAtSecondRole() : this;
  }

  /// `UI Engineer - Front-end developer` with a description.
  private HnListItem cutAtSecondRole() {
    FilteredPattern.Search dash = DASH.search(title);
    return dash.find() && endsInNoun(title.substring(0, dash.start())) ? cutAt(dash) : this;
  }

  private HnListItem cutAtClause() {
    FilteredPattern.Search clause = CLAUSE.search(title);
    boolean described = clause.find() && endsInNoun(title.substring(0, clause.start()));
    return described ? cutAt(clause) : this;
  }

  private static boolean endsInNoun(String words) {
    return RoleNouns.endsIn(Words.hasAny(words, "(#") ? NOT_TITLE.replaceAll(words, "") : words);
  }

  /// `Data Engineer - Full Time - Competitive salary`, `Data Analyst - Analyze sets of data`, `Data
  /// Engineer-Los Angeles, CA`.
  private HnListItem cutAtTerms() {
    if (!Words.hasAny(title, DASHES)) {
      return this;
    }
    FilteredPattern.Search joined = JOINED_PLACE.search(title);
    String place = joined.find() ? title.substring(joined.end()) : "";
    if (HnSegments.isPlace(place) && !RoleNouns.isIn(place)) {
      return cutAt(joined);
    }
    FilteredPattern.Search dash = DASH.search(title);
    if (!dash.find() || !endsInNoun(title.substring(0, dash.start()))) {
      return this;
    }
    List<String> rest = Words.split(title.substring(dash.end()), DASH);
    boolean cut =
        !rest.isEmpty()
            && (rest.size() > 1 && TitleDetails.isNonTitleDetail(rest.getFirst())
                || WORDS_OF_SENTENCE.matches(rest.getFirst()));
    return cut ? cutAt(dash) : this;
  }

  private HnListItem cutAtSentence() {
    return Words.hasAny(title, ".!") ? cut(NEXT_SENTENCE) : this;
  }

  private HnListItem cut(FilteredPattern separator) {
    FilteredPattern.Search found = separator.search(title);
    return found.find() ? cutAt(found) : this;
  }

  private HnListItem cutAt(FilteredPattern.Search found) {
    return new HnListItem(
        title.substring(0, found.start()),
        title.substring(found.end()) + " " + after,
        bulleted,
        linked,
        underOpenings);
  }

  /// One line names one role, which can have two names: `Web Developer / Software Engineer`.
  private static HnTitles titles(String plain) {
    FilteredPattern.Search joint = JOINT.search(plain);
    boolean isJoint =
        joint.matches() && RoleNouns.endsIn(joint.group(1)) && RoleNouns.endsIn(joint.group(2));
    boolean isOne = isJoint || ENGINEER_OF_AREA.matches(NOT_TITLE.replaceAll(plain, ""));
    return isOne ? HnTitles.ofOne(plain) : HnTitles.of(plain);
  }

  private List<HnRole> roles() {
    String plain = title.replace("*", "").replace("_", " ").strip();
    boolean named = underOpenings || RoleNouns.isIn(plain);
    HnTitles read = named && ListTitles.canBeTitle(plain) ? titles(plain) : HnTitles.NONE;
    if (read.titles().isEmpty() || !ListTitles.isTitle(this, plain, read.titles().getFirst())) {
      return List.of();
    }
    List<String> segments = new ArrayList<>(read.rest());
    String description = after.contains("http") ? ADDRESS.replaceAll(after, " ") : after;
    description = LEADING_MARKS.replaceFirst(description, "").strip();
    if (!description.isEmpty() && description.length() < MAX_DESCRIPTION_LENGTH) {
      segments.addAll(Words.split(description, BARS));
    }
    return read.titles().stream().map(name -> new HnRole(name, segments)).toList();
  }
}
