package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The roles that a comment lists, one on each line.
final class HnRoleList {
  /// The maximum number of roles of a comment; further roles are ignored.
  static final int MAX_ROLES = 24;

  /// `Open roles:`, `We are hiring for:`.
  private static final Pattern OPENINGS =
      Pattern.compile(
          "(?i)\\b(?:open(?:ings?)?|roles?|positions?|hiring|jobs|vacancies|opportunities|recruiting|looking"
              + " for|seeking)\\b");

  /// `We're hiring for several roles!`.
  private static final FilteredPattern HIRING =
      FilteredPattern.of(
          "(?i)\\b(?:hiring|looking for|seeking|recruiting|open"
              + " (?:roles|positions)|(?:roles|positions) (?:are )?open)\\b");

  /// Headings of lists of requirements, tasks, perks or people.
  private static final Pattern OTHER_LIST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:minimum |basic |preferred |key |job |main |your |the"
              + " )*(?:requirements?|qualifications?|responsibilities|skills?|duties|experience|benefits|perks|compensation|stack|tech(?:nology|nologies|nical)?"
              + " ?stack|technologies|interview(?: process)?|hiring"
              + " process|process|team|founders|investors|customers|about (?:us|you|the"
              + " \\w+))|(?:what )?you(?:['’]ll|['’]ve|['’]re| will| have| are| should|r| bring|"
              + " get)\\b.*|nice to have.*|bonus.*|plus(?:es)?|must have.*|what (?:we"
              + " offer|you.*|it.*)|why .*|our"
              + " (?:team|stack|values|founders|customers).*)\\s*[:?]?\\W*$");

  /// `You will work in one of these roles:`.
  private static final FilteredPattern ONE_OF =
      FilteredPattern.of("(?i)\\b(?:one of|following|these)\\b.{0,20}\\b(?:roles|positions)\\W*$");

  private static final Pattern AFTER_ADDRESS =
      Pattern.compile(
          "(?<=\\S{7})(?<![:–—-])\\s+(?=[\\p{Lu}\\[(*•-])(?<=https?://\\S{3,200}\\s{1,3})");
  private static final Pattern DASHES = Pattern.compile("\\s[-–—]\\s");
  private static final Pattern INNER_BULLET = Pattern.compile("\\s+[•▪●‣]\\s+");

  /// Before the name of the author.
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)\\W*(?:(?:many )?thanks|thank you|cheers|(?:best|kind|warm)?"
              + " ?regards|best|sincerely|yours)\\W*");

  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final FilteredPattern SHORT_FORM =
      FilteredPattern.of("\\b(?:Dev|Eng|Engr|Sr|Jr)\\b");

  /// Headings whose last words are about openings.
  private static final FilteredPattern NAMED_OPENINGS =
      FilteredPattern.of(
          "(?i)\\b(?:openings?|roles?|positions?|hiring(?:"
              + " for)?|jobs|vacancies|opportunities|open|recruiting for|open"
              + " to)\\b(?!.*\\b(?:with|who|whose|experience|skills|have|has|knowledge)\\b).{0,40}$");

  private static final FilteredPattern BARE_OPENINGS =
      FilteredPattern.of(
          "(?i)(?:\\b(?:open(?:ings)?|current|available|following|these|our|engineering|technical)\\s(?:job"
              + " )?(?:openings|roles|positions|jobs|vacancies|opportunities)|^\\W*(?:openings|roles|positions|jobs|vacancies|opportunities|(?:we(?:['’]re"
              + " | are )?|now )?hiring(?: for)?)|(?:roles|positions|openings)"
              + " (?:below|open|available))\\W*$");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)^\\W*(?:engineering|marketing|sales|product|design|operations|finance|support|research|people|technology|business)\\W*$");

  private static final int SIGNATURE_LINES = 2;
  private static final int MAX_GROUP_HEADING_LENGTH = 24;
  private static final FilteredPattern BELOW = FilteredPattern.of("(?i)\\bbelow\\W*$");
  private static final int MAX_BARE_HEADING_LENGTH = 50;
  private static final int MAX_HEADING_LENGTH = 160;
  private static final int MAX_OTHER_HEADING_LENGTH = 60;

  private HnRoleList() {}

  private enum Section {
    OPENINGS,
    /// After a heading that names people or requirements too: "we're looking for people with:"
    SOUGHT,
    OTHER,
    NONE
  }

  /// Each title once.
  ///
  /// @param from index of the first line after the header
  static List<HnRole> in(List<String> lines, int from) {
    List<HnRole> roles = new ArrayList<>();
    Section section = Section.NONE;
    for (int i = from; i < lines.size() && roles.size() < MAX_ROLES; i++) {
      String line = lines.get(i);
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      section = section(section, line, next);
      boolean openings = section == Section.OPENINGS || section == Section.SOUGHT;
      List<HnRole> grouped = GroupedTitles.under(line, next, openings);
      if (!grouped.isEmpty()) {
        roles.addAll(grouped);
        continue;
      }
      if (i > 0 && isSigned(lines, i)) {
        continue;
      }
      if (DescribedTitles.isAt(lines, i)) {
        roles.add(DescribedTitles.role(line));
        continue;
      }
      boolean isRead = section != Section.OTHER || line.contains("http") || next.startsWith("http");
      if (isRead && !isGroupHeading(line, next)) {
        for (String item : items(withoutCompany(line, lines.getFirst()))) {
          List<HnRole> found = HnListItem.roles(item, next, section == Section.OPENINGS);
          boolean sentence = found.isEmpty() && openings && HnListItem.isBulleted(item);
          roles.addAll(sentence ? inSentence(item) : found);
        }
      }
    }
    return distinct(roles);
  }

  /// Whether a line follows a greeting, or the name of the author at the end of the text.
  private static boolean isSigned(List<String> lines, int index) {
    String before = lines.get(index - 1);
    return GREETING.matcher(before).matches()
        || index >= lines.size() - SIGNATURE_LINES
            && !HnListItem.isBulleted(lines.get(index))
            && PeopleTitles.isName(before);
  }

  /// `Acme | Backend Engineer | Bonn` below another header of Acme.
  private static String withoutCompany(String line, String header) {
    int bar = header.indexOf('|') + 1;
    String words = bar > 1 ? HnListItem.withoutBullet(line) : line;
    return bar > 1 && words.startsWith(header.substring(0, bar))
        ? "- " + words.substring(bar).strip()
        : line;
  }

  /// `Backend Engineer: https://... Frontend Engineer: https://...` are two items, and so are `-
  /// Backend Engineer - Frontend Engineer`.
  private static List<String> items(String line) {
    if (line.contains(" - ") && line.length() < MAX_HEADING_LENGTH && RoleNouns.isIn(line)) {
      List<String> dashed = Words.split(HnListItem.withoutBullet(line), DASHES);
      boolean titles =
          dashed.stream().allMatch(part -> RoleNouns.endsIn(part) && part.indexOf(' ') > 0);
      if (titles && dashed.size() > 1) {
        return dashed.stream().map(part -> "- " + part).toList();
      }
    }
    List<String> bulleted = Words.split(line, INNER_BULLET);
    if (bulleted.size() > 2) {
      return bulleted.stream().map(part -> "- " + part).toList();
    }
    List<String> barred = barred(line);
    if (!barred.isEmpty()) {
      return barred;
    }
    int first = line.indexOf("http");
    return first < 0 || line.indexOf("http", first + 1) < 0
        ? List.of(line)
        : List.of(AFTER_ADDRESS.split(line));
  }

  /// `Account Executive | Solution Architect |`, but not `Backend Engineer | Berlin | 80k`.
  private static List<String> barred(String line) {
    if (line.indexOf('|') < 0) {
      return List.of();
    }
    List<String> parts = Words.split(HnListItem.withoutBullet(line), BARS);
    long titles =
        parts.stream()
            .filter(part -> RoleNouns.isIn(part) && part.length() <= HnListItem.MAX_TITLE_LENGTH)
            .count();
    return titles > 1 && titles * 3 >= parts.size() * 2L
        ? parts.stream().filter(RoleNouns::isIn).map(part -> "- " + part).toList()
        : List.of();
  }

  /// `* Experienced Rails and security engineers to work on ...`.
  private static List<HnRole> inSentence(String item) {
    return ProseTitles.roles(HnListItem.withoutBullet(item)).stream()
        .filter(role -> ProseTitles.isSpecific(role.title()))
        .toList();
  }

  /// Each role once. Later lines repeat some in a short form: `Sr Rust Dev: $100k`.
  private static List<HnRole> distinct(List<HnRole> roles) {
    Set<String> seen = new HashSet<>();
    List<HnRole> kept = new ArrayList<>();
    for (HnRole role : roles) {
      boolean isNew = !role.title().isEmpty() && seen.add(role.title().toLowerCase(Locale.ROOT));
      if (isNew && kept.stream().noneMatch(other -> repeats(role, other))) {
        kept.add(role);
      }
    }
    return withoutCommonName(kept.stream().limit(MAX_ROLES).toList());
  }

  /// `Acme - Backend Engineer` and `Acme - Designer`: the company is not part of the titles.
  private static List<HnRole> withoutCommonName(List<HnRole> roles) {
    int end = roles.size() < 2 ? -1 : roles.getFirst().title().indexOf(" - ");
    if (end < 0) {
      return roles;
    }
    String name = roles.getFirst().title().substring(0, end + 3);
    boolean common = roles.stream().allMatch(role -> role.title().startsWith(name));
    return !common || RoleNouns.isIn(name)
        ? roles
        : roles.stream()
            .map(role -> new HnRole(role.title().substring(name.length()), role.segments()))
            .toList();
  }

  private static boolean repeats(HnRole role, HnRole other) {
    return SHORT_FORM.finds(role.title()) && other.words().containsAll(role.words());
  }

  private static Section section(Section before, String line, String next) {
    if (line.length() < MAX_OTHER_HEADING_LENGTH
        && OTHER_LIST.matcher(line).matches()
        && !ONE_OF.finds(line)) {
      return Section.OTHER;
    }
    boolean introduces =
        HnListItem.isBulleted(next)
            && !HnListItem.isBulleted(line)
            && (line.endsWith("!") || line.endsWith("."));
    if (line.endsWith(":") || introduces && HIRING.finds(line)) {
      String end = line.substring(Math.max(0, line.length() - MAX_HEADING_LENGTH));
      if (OPENINGS.matcher(end).find()) {
        return NAMED_OPENINGS.finds(end) ? Section.OPENINGS : Section.SOUGHT;
      }
      return before == Section.OTHER ? before : Section.NONE;
    }
    if (isBareHeading(line, next)) {
      return Section.OPENINGS;
    }
    boolean continues = HnListItem.isBulleted(line) || line.startsWith("http");
    return continues ? before : before == Section.OTHER ? Section.NONE : keep(before, line);
  }

  /// `- Engineering` before `- Backend Engineer`.
  private static boolean isGroupHeading(String line, String next) {
    return line.length() < MAX_GROUP_HEADING_LENGTH
        && GROUP.matcher(line).matches()
        && RoleNouns.isIn(next);
  }

  /// `Open positions`, `We are hiring for the positions below!` before a title.
  private static boolean isBareHeading(String line, String next) {
    boolean last = line.length() < MAX_BARE_HEADING_LENGTH;
    String end = line.substring(Math.max(0, line.length() - MAX_BARE_HEADING_LENGTH));
    return (last || BELOW.finds(end))
        && !HnListItem.isBulleted(line)
        && !RoleNouns.isIn(line)
        && next.length() < MAX_HEADING_LENGTH
        && RoleNouns.isIn(next)
        && BARE_OPENINGS.finds(end);
  }

  /// A list without bullets consists of short lines.
  private static Section keep(Section before, String line) {
    return line.length() < MAX_OTHER_HEADING_LENGTH ? before : Section.NONE;
  }
}
