package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;

/// What precedes the title in a line: a bullet, a label, places and terms.
///
/// @param rest the line without it
/// @param details the places and terms
/// @param labeled whether a label such as `Role:` precedes the title
record ItemStart(String rest, List<String> details, boolean bulleted, boolean labeled) {
  private static final FilteredPattern BULLET =
      FilteredPattern.of(
          "^(?://+(?=\\s)|[-*•·–—+>→⇒‣⁃»›~=#;§\\p{So}\\uFE0F]+|['‘](?=\\p{Lu})|[\\[(#]?\\d{1,2}[.)\\]:/]?(?=\\s)|[\\[(]?\\d{1,2}[.)\\]]{1,2}|[\\[(]?[A-Ha-h][.)\\]]|o(?=\\s))\\s*");

  /// `Role: Backend Engineer`, `Position 1 - Backend Engineer`.
  private static final FilteredPattern LABEL =
      FilteredPattern.of(
          "(?i)^(?:(?:open|current|available|new|the|our|job|hot|multiple|several|various)"
              + " )*(?:roles?|positions?|titles?|jobs?|openings?|hiring|now hiring|wanted|help"
              + " wanted|looking for|we[’' ]a?re hiring|we[’' ]a?re looking for)(?:"
              + " (?:open|title|#?\\d))?\\s*(?::|[-–—]\\s)\\s*(?=[^\\s\\d])");

  /// `[Lausanne] [ONSITE] Backend Engineer`.
  private static final FilteredPattern BRACKETS =
      FilteredPattern.of("[\\[(]([^()\\[\\]]{2,40})[\\])]\\s*(?=[\\[(\\p{Lu}])");

  /// `Remote in US: Support Engineer`.
  private static final FilteredPattern PLACE = FilteredPattern.of("([^:|()]{2,40}):\\s+(?=\\p{L})");

  /// `Acme - Backend Engineer`.
  private static final FilteredPattern NAME =
      FilteredPattern.of("(\\p{Lu}[\\w.]+)\\s+[-–—]\\s+(?=\\p{Lu}[\\p{L}-]+ \\p{L})");

  private static final String DASHES = "-–—";

  static ItemStart of(String line) {
    FilteredPattern.Search bullet = BULLET.search(line);
    boolean bulleted = mayHaveBullet(line) && bullet.lookingAt();
    String words = bulleted ? line.substring(bullet.end()) : line;
    List<String> details = new ArrayList<>();
    words = withoutPlace(withoutBrackets(words, details), details);
    words = bulleted ? words : withoutName(words, details);
    FilteredPattern.Search label = LABEL.search(words);
    boolean labeled = (words.indexOf(':') >= 0 || Words.hasAny(words, DASHES)) && label.lookingAt();
    return new ItemStart(
        labeled ? words.substring(label.end()) : words, details, bulleted, labeled);
  }

  /// Whether a bullet or number precedes a line.
  static boolean isBulleted(String line) {
    return mayHaveBullet(line) && BULLET.starts(line);
  }

  /// Whether a line starts with a mark, a digit, or a letter that can number an item.
  private static boolean mayHaveBullet(String line) {
    if (line.length() < 2) {
      return !line.isEmpty();
    }
    return !Character.isLetter(line.charAt(0)) || !Character.isLetter(line.charAt(1));
  }

  static String withoutBullet(String line) {
    return BULLET.replaceFirst(line, "");
  }

  private static String withoutBrackets(String line, List<String> details) {
    String words = line;
    FilteredPattern.Search bracket = BRACKETS.search(words);
    while (bracket.lookingAt() && isPlaceOrTerms(bracket.group(1))) {
      details.add(bracket.group(1));
      words = words.substring(bracket.end());
      bracket = BRACKETS.search(words);
    }
    return words;
  }

  private static String withoutPlace(String line, List<String> details) {
    if (line.indexOf(':') < 0) {
      return line;
    }
    FilteredPattern.Search place = PLACE.search(line);
    if (!place.lookingAt()
        || RoleNouns.isIn(place.group(1))
        || !RoleNouns.isIn(line.substring(place.end()))
        || !isPlaceOrTerms(place.group(1))) {
      return line;
    }
    details.add(place.group(1));
    return line.substring(place.end());
  }

  private static String withoutName(String line, List<String> details) {
    FilteredPattern.Search name = NAME.search(line);
    if (line.indexOf(' ') < 0
        || !name.lookingAt()
        || !isName(name.group(1))
        || PeopleTitles.isSignature(line)
        || !RoleNouns.isIn(line.substring(name.end()))) {
      return line;
    }
    if (HnSegments.isPlace(name.group(1))) {
      details.add(name.group(1));
    }
    return line.substring(name.end());
  }

  /// Whether a word is not part of a title: neither an area, nor a level, skill or noun.
  private static boolean isName(String word) {
    return !NamedAreas.isArea(word)
        && !SharedNouns.isArea(word)
        && !TitleDetails.isSkill(word)
        && !TitleLevels.isOnly(word)
        && !RoleNouns.isIn(word);
  }

  private static boolean isPlaceOrTerms(String words) {
    return HnSegments.isTerms(words) || HnSegments.isPlace(words);
  }
}
