package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles that share a plural noun: `FE, FS and ML engineers`, `Software Engineers (backend,
/// mobile)`, `Senior/Staff Product & Platform Engineers`.
final class SharedNouns {
  private static final FilteredPattern PLURAL_NOUN =
      FilteredPattern.of(
          "^(.*?)\\s*\\b((?:(?<!(?:[&,/]|\\band|\\bor)\\s)(?:software|product|app)"
              + " )?(?:engineer|developer|architect|scientist|analyst|designer|manager|dev|intern|lead|specialist|hacker|researcher|tester)s(?:"
              + " \\([^)]*\\))?)$",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern BRACKETED_AREAS =
      FilteredPattern.of(
          "^((?:\\p{L}[^()]*?)?(?:engineer|developer|dev|designer|scientist)s) ?\\(([^()]+)\\)$",
          Pattern.CASE_INSENSITIVE);

  /// A noun that the areas in brackets specify: they are alternatives after `Mobile developers`.
  private static final FilteredPattern UNSPECIFIC_NOUN =
      FilteredPattern.of("(?i)(?:(?:software|web|app|product) )?[a-z]+s");

  private static final FilteredPattern LEVEL =
      FilteredPattern.of(
          "^(" + LevelWords.RANK + "\\+?(?:\\s?[/&]\\s?" + LevelWords.RANK + "\\+?)*)\\s+",
          Pattern.CASE_INSENSITIVE);

  /// Words of areas that share a noun in a list.
  private static final Set<String> AREAS =
      Set.of(
          ("fe be fs front-end frontend back-end backend full-stack fullstack front back end full"
               + " stack server mobile ios android ml ai data devops dev-ops qa infra"
               + " infrastructure platform security embedded firmware hardware software web machine"
               + " learning deep product cloud system systems robotics electrical mechanical sre ux"
               + " ui network networking research support solutions applied computer vision design"
               + " growth graphics game games test quality assurance site reliability database"
               + " distributed big blockchain ops release build application applications desktop"
               + " macos windows linux gis nlp analytics optical electronics rf fpga asic"
               + " simulation control controls integration integrations algorithm algorithms"
               + " science service services core client-side server-side clientside serverside"
               + " middleware")
              .split(" "));

  private static final Map<String, String> LONG_FORMS =
      Map.of("fe", "Frontend", "be", "Backend", "fs", "Fullstack");

  private static final Pattern NEXT_NOUN =
      Pattern.compile(
          "\\b(?:software )?(?:engineer|developer|designer|scientist|manager|analyst)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /// Nouns before which a skill is an area: `Rails and frontend developers`.
  private static final FilteredPattern OF_SKILLS =
      FilteredPattern.of("engineer|developer|dev", Pattern.CASE_INSENSITIVE);

  /// `Android, iOS developer`: one noun in the singular for two platforms.
  private static final FilteredPattern LISTED_PLATFORMS =
      FilteredPattern.of(
          "(?i)(%1$s(?:, %1$s)+) (engineer|developer|dev)"
              .formatted("(?:android|ios|web|mobile|windows|macos)"));

  /// `Full-Stack, PHP, iOS, and/or Infrastructure Engineer`.
  private static final FilteredPattern AND_OR =
      FilteredPattern.of(
          "(?i)((?:[^,;()]{2,20}, ){2,9}(?:and/or|or) [^,;()]{2,20}) (engineer|developer)");

  /// `Backend & Frontend Dev`, `a frontend and a backend engineer`.
  private static final FilteredPattern TWO_AREAS =
      FilteredPattern.of(
          "(?i)(?:an? )?(%1$s) (?:and|&|\\+|as well as)(?: an?)? (%1$s) (engineer|developer|dev)(?: roles| positions)?"
              .formatted(
                  "(?:front[- ]?end|back[- ]?end|full[-"
                      + " ]?stack|mobile|ios|android|devops|embedded|ml|data)"));

  /// `either a backend or a test engineer`, `one frontend and one backend engineer`.
  private static final FilteredPattern ONE_OF_TWO =
      FilteredPattern.of(
          "(?i)(?:an? |one )?([\\p{L} +#/-]{2,25}?) (?:or(?: an?| one)?|and one) ([\\p{L}"
              + " +#/-]{2,25}?) ((?:software )?(?:engineer|developer|designer|dev)s?)");

  private static final FilteredPattern COMMA = FilteredPattern.of("\\s*,\\s*");
  private static final FilteredPattern SPACES = FilteredPattern.of("\\s+");

  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");

  /// `Android / iOS Engineers`, but not `UI/UX Designers`.
  private static final FilteredPattern PLATFORMS =
      FilteredPattern.of(
          "(?i)(?:(?:android|ios|web|front-?end|back-?end) ?/"
              + " ?){1,2}(?:android|ios|web|front-?end|back-?end)");

  private static final FilteredPattern END = FilteredPattern.of("(?i)(?:front|back)([- ]?end)");
  private static final FilteredPattern SLASH = FilteredPattern.of("\\s*/\\s*");
  private static final FilteredPattern WORDS = FilteredPattern.of("[\\s/]+");

  private SharedNouns() {}

  /// The titles of a list in which each part before the last names an area, empty when it is not
  /// such a list.
  static List<String> expand(String text) {
    FilteredPattern.Search platforms = LISTED_PLATFORMS.search(text);
    if (text.indexOf(',') > 0 && platforms.matches()) {
      return Words.split(platforms.group(1), COMMA).stream()
          .map(area -> area + " " + platforms.group(2))
          .toList();
    }
    FilteredPattern.Search andOr = AND_OR.search(text);
    if (text.contains("or ") && andOr.matches()) {
      List<String> areas = TitleList.listed(andOr.group(1));
      return areas.stream().allMatch(area -> isArea(area) || isSkill(area))
          ? areas.stream().map(area -> area + " " + andOr.group(2)).toList()
          : List.of();
    }
    FilteredPattern.Search two = TWO_AREAS.search(text);
    if (two.matches()) {
      return List.of(two.group(1) + " " + two.group(3), two.group(2) + " " + two.group(3));
    }
    FilteredPattern.Search either = ONE_OF_TWO.search(text);
    if (either.matches() && isArea(either.group(1)) && isArea(either.group(2))) {
      return List.of(
          either.group(1) + " " + either.group(3), either.group(2) + " " + either.group(3));
    }
    boolean bracket = text.endsWith(")");
    if (!bracket && !text.endsWith("s") && !text.endsWith("S")) {
      return List.of();
    }
    FilteredPattern.Search bracketed = BRACKETED_AREAS.search(text);
    List<String> areas =
        bracket && bracketed.matches()
            ? inBrackets(bracketed.group(1), bracketed.group(2))
            : List.of();
    if (!areas.isEmpty()) {
      return areas;
    }
    FilteredPattern.Search plural = PLURAL_NOUN.search(text);
    return plural.matches() ? before(plural.group(1), plural.group(2)) : List.of();
  }

  private static List<String> inBrackets(String title, String bracket) {
    List<String> areas = TitleList.listed(bracket);
    String plain = TitleAdjectives.strip(title);
    FilteredPattern.Search level = LEVEL.search(plain);
    int start = level.lookingAt() ? level.end() : 0;
    String noun = plain.substring(start);
    return areas.size() > 1
            && areas.stream().allMatch(SharedNouns::isArea)
            && UNSPECIFIC_NOUN.matches(noun)
        ? areas.stream()
            .map(area -> plain.substring(0, start) + capitalized(longForm(area)) + " " + noun)
            .toList()
        : List.of();
  }

  private static List<String> before(String listed, String noun) {
    FilteredPattern.Search level = LEVEL.search(listed);
    boolean isLeveled = level.lookingAt();
    String plain = isLeveled ? listed.substring(level.end()) : listed;
    List<String> slashed = Words.split(plain, SLASH);
    boolean isSlashed =
        (slashed.size() > 2 || plain.contains(" / ") && PLATFORMS.matches(plain))
            && !noun.toLowerCase(Locale.ROOT).startsWith("designer");
    List<String> areas = isSlashed ? slashed : whole(TitleList.listed(plain));
    boolean ownLevels = areas.stream().anyMatch(area -> LEVEL.starts(area));
    boolean skills = !isSlashed && OF_SKILLS.finds(noun);
    if (areas.size() < 2
        || !areas.stream().allMatch(area -> isLeveledArea(area) || skills && isSkill(area))) {
      return List.of();
    }
    String plainNoun = BRACKETS.replaceAll(noun, "");
    List<String> titles = new ArrayList<>();
    for (String area : areas) {
      boolean takesLevel = isLeveled && (titles.isEmpty() || !ownLevels);
      titles.add((takesLevel ? level.group(1) + " " : "") + longForm(area) + " " + plainNoun);
    }
    return titles;
  }

  /// `Front & Back End` are two areas with one word in common. Skills without a comma between them
  /// are as many areas.
  private static List<String> whole(List<String> areas) {
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      String area = areas.get(i);
      boolean half = area.equalsIgnoreCase("front") || area.equalsIgnoreCase("back");
      FilteredPattern.Search end = END.search(i + 1 < areas.size() ? areas.get(i + 1) : "");
      List<String> words = List.of(SPACES.split(area));
      if (half && end.matches()) {
        whole.add(area + end.group(1));
      } else if (words.size() == 2
          && !isArea(area)
          && words.stream().allMatch(SharedNouns::isSkill)) {
        whole.addAll(isSkill(area) ? List.of(area) : words);
      } else {
        whole.add(area);
      }
    }
    return whole;
  }

  /// `Rails`, but not `vulnerability researchers`.
  private static boolean isSkill(String area) {
    return TitleDetails.isSkill(area) && !RoleNouns.endsIn(area);
  }

  private static boolean isLeveledArea(String area) {
    String plain = area.indexOf('(') < 0 ? area : BRACKETS.replaceAll(area, "");
    FilteredPattern.Search level = LEVEL.search(plain);
    return isArea(level.lookingAt() ? plain.substring(level.end()) : plain);
  }

  /// Whether it consists of words of areas, and of skills beside them: `full-stack Rails`.
  static boolean isArea(String text) {
    List<String> words = Arrays.asList(WORDS.split(text.toLowerCase(Locale.ROOT)));
    return words.stream().anyMatch(AREAS::contains)
        && words.stream().allMatch(word -> AREAS.contains(word) || TitleDetails.isSkill(word));
  }

  /// The plural noun of the first title after an index, empty when that title is in the singular.
  static String nounAfter(String text, int at) {
    Matcher noun = NEXT_NOUN.matcher(text);
    return noun.find(at) && noun.group().endsWith("s") ? noun.group() : "";
  }

  private static String longForm(String area) {
    return LONG_FORMS.getOrDefault(area.toLowerCase(Locale.ROOT), area);
  }

  private static String capitalized(String area) {
    return area.equals(area.toLowerCase(Locale.ROOT)) && !area.equals("ios")
        ? area.substring(0, 1).toUpperCase(Locale.ROOT) + area.substring(1)
        : area;
  }
}
