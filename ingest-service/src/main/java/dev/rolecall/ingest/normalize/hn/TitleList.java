package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.ListedTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Splits a list of titles: `Software Engineer, Designer`, `FE, FS and ML engineers`.
final class TitleList {
  private static final Pattern SEPARATOR =
      Pattern.compile("(?=[\\s,;/&+aoAO])\\s*(?:[,;/&+]|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");

  /// Separators that do not occur within a title. A slash without spaces joins two names of one
  /// role: `Tester/Analyst`.
  private static final Pattern LIST_SEPARATOR =
      Pattern.compile(
          "(?=[\\s,;/&+aoAO])\\s*(?:,(?:\\s*(?:and|or|&)(?=\\s))?|;|(?<![A-Z])&|&(?![A-Z])|(?<=\\s)\\+(?=\\s)|(?<=\\s)(?:and/or|and|or|AND|OR|as"
              + " well as)(?=\\s))\\s*");

  /// Separators of parts that are titles each.
  private static final Pattern TITLE_SEPARATOR =
      Pattern.compile(
          "(?=[\\s,;/&+aoAO])\\s*(?:,(?:\\s*(?:and|or|&)(?=\\s))?|;|(?<![A-Z])&|&(?![A-Z])|(?<=\\s)[/+](?=\\s)|/(?=\\s)|(?<=\\s)(?:and/or|and|or|AND|OR|as"
              + " well as)(?=\\s))\\s*");

  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

  /// `ML research engineers and scientists`.
  private static final Pattern ENGINEERS_AND_SCIENTISTS =
      Pattern.compile(
          "(?i)(.*\\b(?:ml|ai|machine learning|research|data|computer vision)) (engineers?)"
              + " ?(?:and|&|/|or) ?(scientists?)");

  /// Functions and areas that are titles on their own in a longer list.
  private static final Pattern AREA_IN_LIST =
      Pattern.compile(
          "(?i)ai|ml|ai/ml|ml/ai|infra|infrastructure|networking|security|tpm|pm|analytics|data"
              + " science|business development|engineering");

  /// After "and": `Backend Engineer and Fullstack`, `Software Engineers & DevRel`.
  private static final Pattern SECOND_FUNCTION =
      Pattern.compile(
          "(?i)(?:(?:front|back)-? ?end|full-? ?stack|devrel|dev rel|devops|sre|gtm|(?:[\\w-]+"
              + " )?pms|sales|design|qa|marketing|product management|data science)");

  private static final Pattern AND =
      Pattern.compile(
          "^(.{3,60}?)(?:\\s+(?:and|&|\\+)|(?<=[a-z]s),)\\s+(\\S.{1,25})$",
          Pattern.CASE_INSENSITIVE);

  /// `Software Engineer, Backend Lead` is one title.
  private static final Pattern AREA_LEAD = Pattern.compile("(?i)[\\w/-]+ lead(?: ?\\(.*)?");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

  /// `DevOps and Infrastructure Engineer` is one title.
  private static final Pattern JOINT =
      Pattern.compile(
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

  /// One title, or each of several.
  static List<String> split(String text) {
    List<String> ofLevels = LevelLists.ofTwo(text);
    if (!ofLevels.isEmpty()) {
      return ofLevels;
    }
    if (LevelLists.isOneTitle(text)) {
      return List.of(text);
    }
    List<String> sections = sections(text);
    if (sections.size() > 1) {
      return sections.stream().flatMap(section -> split(section).stream()).toList();
    }
    List<String> areas = SharedNouns.expand(text);
    if (!areas.isEmpty()) {
      return areas;
    }
    Matcher both = ENGINEERS_AND_SCIENTISTS.matcher(text);
    if (text.contains("cientist") && both.matches()) {
      return List.of(both.group(1) + " " + both.group(2), both.group(1) + " " + both.group(3));
    }
    List<String> leveled = LevelLists.of(text);
    return leveled.isEmpty()
        ? splitAtNouns(text)
        : leveled.stream().flatMap(title -> split(title).stream()).toList();
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
    if (JOINT.matcher(text).matches()) {
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
    if (and.matches()
        && RoleNouns.endsIn(and.group(1))
        && SECOND_FUNCTION.matcher(and.group(2)).matches()) {
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
        : merged(text, listed).stream().flatMap(TitleList::expanded).toList();
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
        && AREA_LEAD.matcher(parts.getLast()).matches();
  }

  /// A part without a role noun belongs to the title before it: `Software Engineer, Backend,
  /// Designer` are two titles. Before "&" it belongs to the title after it: `Events & Social Media
  /// Manager`. Areas before a plural noun share it: `Software, Data engineers and an SRE`.
  private static List<String> merged(String text, List<String> parts) {
    List<String> titles = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    long withNoun = parts.stream().filter(RoleNouns::isIn).count();
    int start = 0;
    int at = 0;
    int pending = -1;
    // the areas of such a list are parts of titles: `Engineer, Platform, Manager, Infrastructure`
    boolean attached = false;
    for (String part : parts) {
      int partStart = text.indexOf(part, at);
      at = partStart + part.length();
      boolean sharing =
          (shared.equals(titles) || followsPlurals(titles, text, at))
              && SharedNouns.isArea(part)
              && (!RoleNouns.isIn(part) || !shared.isEmpty());
      String noun = sharing ? SharedNouns.nounAfter(text, at) : "";
      if (!noun.isEmpty() && !isLast(part, parts)) {
        shared.add(part + " " + noun);
        titles.add(shared.getLast());
        start = partStart;
        continue;
      }
      boolean title =
          RoleNouns.isIn(part)
              || GenericTitles.matches(part)
              || parts.size() >= LONG_LIST && AreaTitles.isFunction(part)
              || parts.size() >= LONG_LIST
                  && withNoun > 1
                  && !attached
                  && AREA_IN_LIST.matcher(part).matches();
      if (title) {
        start = pending >= 0 ? pending : partStart;
        titles.add(text.substring(start, at));
        pending = -1;
      } else if ((joinsNext(text, at, part) || titles.isEmpty() && TitleDetails.isSkill(part))
          && !isLast(part, parts)) {
        pending = pending >= 0 ? pending : partStart;
      } else if (titles.isEmpty()) {
        titles.add(part);
        start = partStart;
      } else {
        titles.set(titles.size() - 1, text.substring(start, at));
        attached = true;
      }
    }
    return titles;
  }

  /// Whether all titles before an area are plurals, and the next one is of engineers too:
  /// `Generalists, front-end and back-end developers`.
  private static boolean followsPlurals(List<String> titles, String text, int at) {
    String noun = SharedNouns.nounAfter(text, at);
    return (noun.endsWith("engineers") || noun.endsWith("developers"))
        && titles.stream().allMatch(title -> title.endsWith("s") && RoleNouns.endsIn(title));
  }

  /// `Senior or Staff Engineer`: the level belongs to the title after it.
  private static boolean joinsNext(String text, int at, String part) {
    return text.startsWith(" & ", at)
        || text.startsWith("&", at)
        || TitleLevels.isOnly(part)
        || (SharedNouns.isArea(part) || TitleDetails.isSkill(part))
            && (text.startsWith(" or ", at) || text.startsWith(" and ", at));
  }

  private static boolean isLast(String part, List<String> parts) {
    return part.equals(parts.getLast());
  }
}
