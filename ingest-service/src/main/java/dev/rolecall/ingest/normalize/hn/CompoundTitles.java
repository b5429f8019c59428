package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Titles that still name several roles, or more than a role, after they were read from a sentence:
/// `.Net, Senior iOS & SQL Server developers`, `designers and other creative people`.
final class CompoundTitles {
  /// Any of these is in a title of several roles.
  private static final String[] CUES = {",", " and ", " & ", " or ", ";", " + ", " plus "};

  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of(
          "\\s*;\\s*|,\\s+(?:as well as |and |or |& )?(?:also )?(?:an? |another |one"
              + " )?|\\s(?:and|&|\\+|or|plus)\\s+(?:also )?(?:an? |another |one )?");

  private static final FilteredPattern ENGINEER =
      FilteredPattern.of("(?i)(?:engineer|developer|dev|programmer|hacker|lead|manager)s?$");

  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");

  private static final FilteredPattern PLURAL = FilteredPattern.of("(?i).*[a-z](?<!op)s");

  /// `operations people`, after which the text can continue: `QA folks and also someone`.
  private static final FilteredPattern PEOPLE =
      FilteredPattern.of(
          "(?i)((?:[\\w+#./-]+ ){1,3})(?:people|folks?|guys?|professionals?|persons?|types?)");

  /// What a sentence adds to its roles: `other smart folks`, `anything`.
  private static final FilteredPattern OTHERS =
      FilteredPattern.of(
          "(?-i:\\p{Ll}).*|(?:non|anti)-.*|(?:other|another|any|every|some|more|no|all)\\p{L}*\\b.*",
          Pattern.CASE_INSENSITIVE);

  private CompoundTitles() {}

  /// Each of the roles that a title names, usually the title itself.
  static List<String> of(String title) {
    if (!Words.containsAny(title, CUES) || GenericTitles.matches(title)) {
      return List.of(title);
    }
    List<String> split = TitleList.split(title);
    if (split.size() > 1 && areTitles(split, title)) {
      return split.stream().map(TitleAdjectives::strip).toList();
    }
    List<String> areas = TitleList.listed(title);
    return areas.size() > 2 && areOfOtherWork(areas) ? areas : ofPlural(title);
  }

  /// `Designer, Mobile, Backend`, but not `Software Engineer, Mobile, Backend`.
  private static boolean areOfOtherWork(List<String> parts) {
    return RoleNouns.endsIn(parts.getFirst())
        && !ENGINEER.finds(parts.getFirst())
        && parts.stream().skip(1).allMatch(AreaTitles::isPlainArea);
  }

  /// The roles of a list that starts with a plural, without its other parts.
  private static List<String> ofPlural(String title) {
    List<String> parts = Words.split(title, SEPARATOR);
    if (parts.size() < 2 || !isPlural(parts.getFirst())) {
      return List.of(title);
    }
    List<String> titles = new ArrayList<>(List.of(parts.getFirst()));
    for (String part : parts.subList(1, parts.size())) {
      String named = named(part, parts.size());
      if (!named.isEmpty()) {
        titles.add(named);
      } else if (!OTHERS.matches(part)) {
        return List.of(title);
      }
    }
    return titles;
  }

  /// The title of a part, empty when it names none.
  private static String named(String part, int parts) {
    String words = TitleAdjectives.strip(part);
    if (RoleNouns.endsIn(BRACKETS.replaceAll(words, ""))) {
      return TitleDetails.isSentence(words) ? "" : words;
    }
    FilteredPattern.Search people = PEOPLE.search(words);
    boolean described = people.matches();
    String area = described ? people.group(1).strip() : words;
    boolean named =
        NamedAreas.isArea(area) || AreaTitles.isFunction(area) || AreaTitles.isArea(area);
    return named && (described || parts > 2) ? area : "";
  }

  private static boolean isPlural(String part) {
    String plain = BRACKETS.replaceAll(part, "");
    return PLURAL.matches(plain) && RoleNouns.endsIn(plain);
  }

  /// Plurals, or areas without a noun. `DevOps & Security Engineer` is one role.
  private static boolean areTitles(List<String> parts, String title) {
    List<String> plain = parts.stream().map(part -> BRACKETS.replaceAll(part, "")).toList();
    return isPlural(title) && plain.stream().allMatch(RoleNouns::endsIn)
        || plain.stream().allMatch(part -> AreaTitles.isArea(part) || NamedAreas.isArea(part));
  }
}
