package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list item that starts with a title, or a short line that is a title.
///
/// @param title the part that can be a title
/// @param after the text after it
/// @param bulleted whether a bullet or number precedes it
/// @param linked whether a link, or a description after a colon, follows it
record HnListItem(String title, String after, boolean bulleted, boolean linked) {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•·–—+>→▪●]+|\\[?\\d{1,2}[.)\\]]|\\(\\d{1,2}\\))\\s*");

  /// The end of the title: an address, a bar, a colon or an arrow.
  private static final Pattern TITLE_END =
      Pattern.compile("\\s*(?:https?://|\\||::?\\s|:$|\\s->|\\s[-–—]+>?\\s(?=https?://)|\\s=>)");

  private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+");

  /// Titles do not continue in lower case: `Backend Engineer - you will own ...`.
  private static final Pattern DESCRIPTION = Pattern.compile("\\s+[-–—]+\\s+(?=\\p{Ll})");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:i['’]m|i"
              + " am|you|we|our|(?-i:us)|your|will|(?-i:experience|strong|ability)|closely|and"
              + " more|years|they|who|they're|is|are|be|have|has|help|build|building|working|report|reports|collaborate|currently|please|email|contact|apply|founded|ex|former|led"
              + " by|talk to)\\b|[.!?]\\s+\\p{Lu}");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final String CAPITALIZED =
      "(?:[\\p{Lu}\\d.&/(+#@-]\\S*|iOS\\S*|of|and|or|for|the|in|to|with|&|/|-|–|—|\\+)";
  private static final Pattern TITLE_CASE =
      Pattern.compile("^" + CAPITALIZED + "(?:\\s+" + CAPITALIZED + ")*$");
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s|:>=–—-]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// What may follow the noun of a title.
  private static final Pattern TITLE_TAIL =
      Pattern.compile(
          "\\s*(?:[,(/–—+&-]|\\s[-–—|]\\s|[IVX]+\\b|for\\b|with\\b|in\\b|of\\b|at\\b|\\d).{0,50}");

  private static final int MAX_TITLE_LENGTH = 80;
  private static final int MAX_TITLE_WORDS = 9;

  /// A longer title needs capitals throughout.
  private static final int MAX_LOOSE_TITLE_LENGTH = 60;

  /// A longer title needs a capital.
  private static final int MAX_LOWER_CASE_TITLE_LENGTH = 45;

  /// The latest position of a known title phrase in a title without capitals.
  private static final int MAX_PHRASE_START = 12;

  private static final int MAX_DESCRIPTION_LENGTH = 160;

  /// The roles of a line, usually none or one.
  ///
  /// @param next the line after it
  static List<HnRole> roles(String line, String next) {
    return RoleNouns.isIn(line)
        ? of(line, next).map(HnListItem::roles).orElse(List.of())
        : List.of();
  }

  /// Empty when the line has no part that is short enough for a title.
  private static Optional<HnListItem> of(String line, String next) {
    Matcher bullet = BULLET.matcher(line);
    boolean bulleted = bullet.lookingAt();
    String words = bulleted ? line.substring(bullet.end()) : line;
    Matcher end = TITLE_END.matcher(words);
    boolean ends = canEnd(words) && end.find();
    boolean linked =
        Words.finds(ADDRESS, line) || next.startsWith("http") || ends && words.endsWith(":");
    String title = ends ? words.substring(0, end.start()) : words;
    String after = ends ? words.substring(end.start()) : "";
    HnListItem whole = new HnListItem(title, after, bulleted, linked);
    boolean isLong = title.length() > MAX_TITLE_LENGTH;
    return isLong && !Words.finds(DASH, title)
        ? Optional.empty()
        : Optional.of((isLong ? whole.cut(DASH) : whole).cut(DESCRIPTION));
  }

  /// Avoids the expression on lines in which it cannot match.
  private static boolean canEnd(String words) {
    return words.indexOf(':') >= 0
        || words.indexOf('|') >= 0
        || words.contains("->")
        || words.contains("=>");
  }

  private HnListItem cut(Pattern separator) {
    Matcher found = separator.matcher(title);
    return found.find()
        ? new HnListItem(
            title.substring(0, found.start()),
            title.substring(found.end()) + " " + after,
            bulleted,
            linked)
        : this;
  }

  private List<HnRole> roles() {
    String plain = title.replace("*", "").replace("_", " ").strip();
    if (!canBeTitle(plain)) {
      return List.of();
    }
    HnTitles read = HnTitles.of(plain);
    if (read.titles().isEmpty() || !isTitle(plain, read.titles().getFirst())) {
      return List.of();
    }
    List<String> segments = new ArrayList<>(read.rest());
    String description = ADDRESS.matcher(after).replaceAll(" ");
    description = LEADING_MARKS.matcher(description).replaceFirst("").strip();
    if (!description.isEmpty() && description.length() < MAX_DESCRIPTION_LENGTH) {
      segments.addAll(Words.split(description, BARS));
    }
    return read.titles().stream().map(name -> new HnRole(name, segments)).toList();
  }

  private static boolean canBeTitle(String title) {
    return title.length() >= 3
        && title.length() <= MAX_TITLE_LENGTH
        && (Character.isLetterOrDigit(title.charAt(0)) || title.charAt(0) == '.')
        && !Words.finds(SENTENCE, title);
  }

  /// @param firstTitle the first title in it
  private boolean isTitle(String title, String firstTitle) {
    int noun = RoleNouns.endOfFirst(firstTitle);
    if (noun < 0 || SPACES.split(firstTitle).length > MAX_TITLE_WORDS) {
      return false;
    }
    boolean endsInNoun = RoleNouns.endsIn(firstTitle);
    if (!endsInNoun && !TITLE_TAIL.matcher(firstTitle.substring(noun)).matches()) {
      return false;
    }
    boolean loose = linked || bulleted && title.length() < MAX_LOOSE_TITLE_LENGTH;
    boolean lowerCase = bulleted && endsInNoun && title.length() < MAX_LOWER_CASE_TITLE_LENGTH;
    return TITLE_CASE.matcher(title).matches()
        || loose && startsWithCapital(title)
        || lowerCase && startsWithPhrase(title);
  }

  private static boolean startsWithCapital(String title) {
    char first = title.charAt(0);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || first == '.'
        || title.startsWith("iOS");
  }

  private static boolean startsWithPhrase(String title) {
    return TitleDictionary.shared().find(title).stream()
        .anyMatch(found -> found.start() < MAX_PHRASE_START);
  }
}
