package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lists of titles in one line: after a label, as in `Roles: Data Analysts, Engineering Managers`,
/// or below a heading that contains their noun, as in `Senior Developers:` before `iOS, Android`.
final class GroupedTitles {
  /// `Senior Developers:` with areas after it, or on the next line.
  private static final FilteredPattern HEADING =
      FilteredPattern.of(
          "(?i)^\\W*((?:[\\p{L}.]+ )?)((?:software"
              + " )?(?:engineer|developer|designer|scientist))s\\s*:\\s*(.*)$");

  private static final FilteredPattern LABEL =
      FilteredPattern.of(
          "(?i)^\\W*(?:(?:open|current|available|hot|our|job)"
              + " )*(?:roles|positions|openings|jobs|vacancies|hiring|we(?:['’]re| are)"
              + " (?:hiring|looking for))(?:"
              + " (?:open|available|include|for))?\\s*[:–—-]\\s*(?=\\p{L})");

  private static final FilteredPattern GROUP =
      FilteredPattern.of("(\\p{Lu}[\\p{L}& ]{2,30}) \\(([^()]+)\\)");

  /// `3 Product Manager Roles (Head of Product, Senior PM)`.
  private static final FilteredPattern COUNTED_GROUP =
      FilteredPattern.of(
          "\\W*(?:\\d+ (\\p{Lu}[^()]{2,40})|(\\p{Lu}[^()]{2,40})"
              + " (?:[Rr]oles|[Pp]ositions|[Oo]penings)) \\(([^()]+)\\)\\W*");

  private static final FilteredPattern JOB_ADDRESS =
      FilteredPattern.of(
          "(?i)\\b(?:jobs?|careers?|positions?|openings?|greenhouse|grnh|lever|workable|hire)\\b");

  private static final FilteredPattern SENTENCE_END =
      FilteredPattern.of("[.!](?:\\s|$)|\\shttps?:|\\s[—–-]\\s");
  private static final FilteredPattern MORE =
      FilteredPattern.of("(?i)[\\s,]+(?:and|&) (?:many )?(?:more|others)\\W*$|,?\\s*etc\\W*$");
  private static final FilteredPattern BRACKETS =
      FilteredPattern.of("\\s*[(\\[][^()\\[\\]]*[)\\]]");
  private static final Set<String> PLATFORMS =
      Set.of("windows", "macos", "mac", "linux", "desktop");

  private static final int MAX_LINE_LENGTH = 260;
  private static final int MAX_TITLE_LENGTH = 60;

  private GroupedTitles() {}

  /// Empty when the line is not such a list.
  ///
  /// @param next the line after it
  /// @param underOpenings whether a heading about openings precedes it
  static List<HnRole> under(String line, String next, boolean underOpenings) {
    if (line.length() > MAX_LINE_LENGTH) {
      return List.of();
    }
    if (next.startsWith("http") && line.endsWith(":")) {
      return linkedArea(line.substring(0, line.length() - 1), next);
    }
    int colon = line.indexOf("s:");
    List<HnRole> areas = colon < 0 ? List.of() : underHeading(line, next);
    List<HnRole> grouped = areas.isEmpty() ? inBrackets(line) : areas;
    return grouped.isEmpty() ? listed(line, underOpenings) : grouped;
  }

  /// `Mobile Development:` before the address of a job.
  private static List<HnRole> linkedArea(String line, String address) {
    String area = ItemStart.withoutBullet(line).strip();
    return JOB_ADDRESS.finds(address) && NamedAreas.isArea(area)
        ? List.of(HnRole.titled(area))
        : List.of();
  }

  /// `Engineering (Full Stack Engineers, QA, Site Reliability Engineer)`.
  private static List<HnRole> inBrackets(String line) {
    if (!line.endsWith(")") || !RoleNouns.isIn(line)) {
      return List.of();
    }
    FilteredPattern.Search counted = COUNTED_GROUP.search(line);
    if (counted.matches()) {
      List<String> titles = TitleList.listed(counted.group(3));
      if (titles.size() > 1 && titles.stream().allMatch(RoleNouns::isIn)) {
        return titles.stream().map(HnRole::titled).toList();
      }
    }
    FilteredPattern.Search group = GROUP.search(ItemStart.withoutBullet(line));
    if (!group.matches() || RoleNouns.isIn(group.group(1)) || !NamedAreas.isArea(group.group(1))) {
      return List.of();
    }
    List<String> parts = TitleList.listed(group.group(2));
    return parts.size() > 1
            && parts.stream().allMatch(part -> RoleNouns.endsIn(part) || NamedAreas.isArea(part))
        ? parts.stream().map(HnRole::titled).toList()
        : List.of();
  }

  static List<HnRole> underHeading(String line, String next) {
    FilteredPattern.Search heading = HEADING.search(line);
    if (!heading.matches()) {
      return List.of();
    }
    String list = heading.group(3).isEmpty() ? ItemStart.withoutBullet(next) : heading.group(3);
    List<String> areas = TitleList.listed(list);
    if (areas.size() < 2 || !areas.stream().allMatch(GroupedTitles::isArea)) {
      return List.of();
    }
    return areas.stream()
        .map(area -> RoleNouns.endsIn(area) ? area : area + " " + heading.group(2))
        .map(title -> HnRole.titled(heading.group(1) + title))
        .toList();
  }

  private static boolean isArea(String text) {
    String plain = BRACKETS.replaceAll(text, "").strip();
    return SharedNouns.isArea(plain) || PLATFORMS.contains(plain.toLowerCase(Locale.ROOT));
  }

  private static List<HnRole> listed(String line, boolean underOpenings) {
    if (line.indexOf(',') < 0 || !RoleNouns.isIn(line)) {
      return List.of();
    }
    FilteredPattern.Search label = LABEL.search(line);
    boolean labeled = label.lookingAt();
    if (!labeled && !underOpenings) {
      return List.of();
    }
    String list = labeled ? line.substring(label.end()) : ItemStart.withoutBullet(line);
    FilteredPattern.Search end = SENTENCE_END.search(list);
    return titles(MORE.replaceAll(end.find() ? list.substring(0, end.start()) : list, ""));
  }

  /// Empty when a part of the list is not a title.
  private static List<HnRole> titles(String list) {
    List<String> parts = TitleList.listed(list);
    long nouns = parts.stream().filter(GroupedTitles::endsInNoun).count();
    if (parts.size() < 3 || nouns * 2 < parts.size() || ListTitles.isSentence(list)) {
      return List.of();
    }
    List<HnRole> roles = new ArrayList<>();
    HnTitles read = HnTitles.of(list);
    for (String title : read.titles()) {
      if (title.length() <= MAX_TITLE_LENGTH && ListTitles.canBeTitle(title)) {
        roles.add(HnRole.titled(Words.squeeze(title)));
      }
    }
    return roles.size() > 1 ? roles : List.of();
  }

  private static boolean endsInNoun(String part) {
    return RoleNouns.endsIn(BRACKETS.replaceAll(part, ""));
  }
}
