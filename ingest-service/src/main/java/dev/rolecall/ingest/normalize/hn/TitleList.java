package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.ListedTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits a list of titles: `Software Engineer, Designer`, `FE, FS and ML engineers`.
final class TitleList {
  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of("(?=[\\s,;/&+aoAO])\\s*(?:[,;/&+]|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");

  /// Separators that do not occur within a title. A slash without spaces joins two names of one
  /// role: `Tester/Analyst`.
  private static final FilteredPattern LIST_SEPARATOR =
      FilteredPattern.of(
          "(?=[\\s,;/&+aoAO])\\s*(?:,(?:\\s*(?:and|or|&)(?=\\s))?|;|(?<![A-Z])&|&(?![A-Z])|(?<=\\s)\\+(?=\\s)|(?<=\\s)(?:and/or|and|or|AND|OR|as"
              + " well as)(?=\\s))\\s*");

  /// Separators of parts that are titles each.
  private static final FilteredPattern TITLE_SEPARATOR =
      FilteredPattern.of(
          "(?=[\\s,;/&+aoAO])\\s*(?:,(?:\\s*(?:and|or|&)(?=\\s))?|;|(?<![A-Z])&|&(?![A-Z])|(?<=\\s)[/+](?=\\s)|/(?=\\s)|(?<=\\s)(?:and/or|and|or|AND|OR|as"
              + " well as)(?=\\s))\\s*");

  private static final FilteredPattern SLASH = FilteredPattern.of("\\s*/\\s*");

  /// `ML research engineers and scientists`.
  private static final FilteredPattern ENGINEERS_AND_SCIENTISTS =
      FilteredPattern.of(
          "(?i)(.*\\b(?:ml|ai|machine learning|research|data|computer vision)) (engineers?)"
              + " ?(?:and|&|/|or) ?(scientists?)");

  /// After "and": `Backend Engineer and Fullstack`, `Software Engineers & DevRel`.
  private static final FilteredPattern SECOND_FUNCTION =
      FilteredPattern.of(
          "(?i)(?:(?:front|back)-? ?end|full-? ?stack|devrel|dev rel|devops|sre|gtm|(?:[\\w-]+"
              + " )?pms|sales|design|qa|marketing|product management|data science)");

  private static final Pattern AND =
      Pattern.compile(
          "^(.{3,60}?)(?:\\s+(?:and|&|\\+)|(?<=[a-z]s),)\\s+(\\S.{1,25})$",
          Pattern.CASE_INSENSITIVE);

  /// `Software Engineer, Backend Lead` is one title.
  private static final FilteredPattern AREA_LEAD =
      FilteredPattern.of("(?i)[\\w/-]+ lead(?: ?\\(.*)?");

  /// `Software Engineer, Data and Senior DevOps Engineer`.
  private static final FilteredPattern LEVELED_SECOND =
      FilteredPattern.of(
          "(.{5,60}?) (?:and|&|\\+) (%s [^,;/&]{5,50})".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern SEMICOLON = FilteredPattern.of("\\s*;\\s*");

  /// `DevOps and Infrastructure Engineer` is one title.
  private static final FilteredPattern JOINT =
      FilteredPattern.of(
          "(?i)(?:[^,;/&+]+ )?(?:devops|sre|qa|devsecops)(?: [\\w-]+)? ?(?:and|&|/|\\+) ?[\\w-]+(?:"
              + " [\\w-]+)? (?:engineer|developer|administrator|architect|lead|manager)(?:"
              + " ?\\([^()]*\\))?");

  private static final int LONG_LIST = 3;

  private TitleList() {}

  /// The parts between all separators that occur in lists.
  static List<String> parts(String text) {
    return Words.split(text, SEPARATOR);
  }

  /// The parts between separators that do not occur within a title.
  static List<String> listed(String text) {
    return Words.split(text, LIST_SEPARATOR);
  }

  /// The parts between separators of titles.
  static List<String> titles(String text) {
    return Words.split(text, TITLE_SEPARATOR);
  }

  /// `CTO / Co-founder` is one person.
  private static final FilteredPattern FOUNDER =
      FilteredPattern.of(
          "(?i)[^/,;&+]{2,30} ?/ ?(?:technical )?(?:co-?)?founder|(?:technical )?(?:co-?)?founder"
              + " ?/ ?[^/,;&+]{2,30}");

  /// One title, or each of several.
  static List<String> split(String text) {
    List<String> ofLevels = LevelLists.ofTwo(text);
    if (!ofLevels.isEmpty()) {
      return ofLevels;
    }
    if (LevelLists.isOneTitle(text) || FOUNDER.matches(text)) {
      return List.of(text);
    }
    List<String> sections = sections(text);
    if (sections.size() > 1) {
      return sections.stream().flatMap(section -> split(section).stream()).toList();
    }
    FilteredPattern.Search second = LEVELED_SECOND.search(text);
    if (second.matches() && RoleNouns.endsIn(second.group(2)) && isTitleOfArea(second.group(1))) {
      return Stream.concat(Stream.of(second.group(1)), split(second.group(2)).stream()).toList();
    }
    List<String> areas = SharedNouns.expand(text);
    if (!areas.isEmpty()) {
      return areas;
    }
    FilteredPattern.Search both = ENGINEERS_AND_SCIENTISTS.search(text);
    if (text.contains("cientist") && both.matches()) {
      return List.of(both.group(1) + " " + both.group(2), both.group(1) + " " + both.group(3));
    }
    List<String> leveled = LevelLists.of(text);
    return leveled.isEmpty()
        ? splitAtNouns(text)
        : leveled.stream().flatMap(title -> split(title).stream()).toList();
  }

  /// `Software Engineer, Data`, `Engineering Leadership`.
  private static boolean isTitleOfArea(String text) {
    int comma = text.indexOf(", ");
    return comma > 0
        ? text.lastIndexOf(',') == comma
            && RoleNouns.endsIn(text.substring(0, comma))
            && !RoleNouns.isIn(text.substring(comma))
        : text.endsWith(" Leadership") || AreaTitles.isFunction(text);
  }

  /// The parts between semicolons, when each names a role or an area.
  private static List<String> sections(String text) {
    if (text.indexOf(';') < 0) {
      return List.of();
    }
    List<String> sections = Words.split(text, SEMICOLON);
    boolean titles =
        sections.stream().anyMatch(TitleList::isTitleOrArea)
            && sections.stream()
                .allMatch(part -> isTitleOrArea(part) || !TitleDetails.isNonTitleDetail(part));
    return titles ? sections : List.of();
  }

  private static boolean isTitleOrArea(String text) {
    return RoleNouns.isIn(text) || SharedNouns.isArea(text) || AreaTitles.isFunction(text);
  }

  private static List<String> splitAtNouns(String text) {
    List<String> slashed = Words.split(text, SLASH);
    if (slashed.size() > 2 && slashed.stream().allMatch(AreaTitles::isArea)) {
      return slashed;
    }
    long ended = slashed.stream().filter(RoleNouns::endsIn).count();
    boolean almost =
        ended == slashed.size() - 1
            && text.indexOf(',') < 0
            && slashed.stream()
                .allMatch(part -> RoleNouns.isIn(part) || AreaTitles.isPlainArea(part));
    if (slashed.size() > 2 && (almost || ended == slashed.size())) {
      return slashed.stream()
          .flatMap(part -> part.indexOf(',') > 0 ? split(part).stream() : Stream.of(part))
          .toList();
    }
    if (JOINT.matches(text)) {
      return List.of(text);
    }
    List<String> parts = Words.split(text, TITLE_SEPARATOR);
    long titles = parts.stream().filter(RoleNouns::endsIn).count();
    if (titles == parts.size() && !isLeadOfArea(text, parts)) {
      return parts;
    }
    boolean allNamed = parts.stream().allMatch(AreaTitles::isTitleOrFunction);
    if (allNamed && titles > 0 && (parts.size() >= LONG_LIST && titles > 1 || isSum(text, parts))) {
      return parts;
    }
    if (AreaTitles.areAll(parts) && !(parts.size() == 2 && text.indexOf('/') >= 0)
        || NamedAreas.areAll(parts)) {
      return parts;
    }
    Matcher and = AND.matcher(text);
    if (and.matches() && RoleNouns.endsIn(and.group(1)) && SECOND_FUNCTION.matches(and.group(2))) {
      return List.of(and.group(1), and.group(2));
    }
    List<String> listed = listed(text);
    if (ListedTitles.areAll(listed)) {
      return listed;
    }
    long withNoun = listed.stream().filter(RoleNouns::isIn).count();
    boolean generic = listed.stream().anyMatch(GenericTitles::matches);
    return titles < 2 && withNoun < 2 && !generic || isLeadOfArea(text, listed)
        ? List.of(text)
        : MergedParts.titles(text, listed).stream().flatMap(TitleList::expanded).toList();
  }

  /// `front-end and back-end developers` within a longer list.
  private static Stream<String> expanded(String title) {
    List<String> areas = SharedNouns.expand(title);
    return areas.isEmpty() ? Stream.of(title) : areas.stream();
  }

  /// `Backend Engineer + Design`.
  private static boolean isSum(String text, List<String> parts) {
    return parts.size() == 2 && text.contains(" + ");
  }

  private static boolean isLeadOfArea(String text, List<String> parts) {
    return parts.size() == 2
        && text.contains(", ")
        && !parts.getFirst().endsWith("s")
        && parts.getFirst().contains(" ")
        && AREA_LEAD.matches(parts.getLast());
  }
}
