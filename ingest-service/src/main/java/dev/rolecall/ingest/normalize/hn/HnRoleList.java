package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The roles that a comment lists, one on each line.
final class HnRoleList {
  /// The maximum number of roles of a comment; further roles are ignored.
  static final int MAX_ROLES = 24;

  /// Before the name of the author.
  private static final FilteredPattern GREETING =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:many )?thanks|thank you|cheers|(?:best|kind|warm)?"
              + " ?regards|best|sincerely|yours)\\W*");

  private static final FilteredPattern SHORT_FORM =
      FilteredPattern.of("\\b(?:Dev|Eng|Engr|Sr|Jr)\\b");

  private static final FilteredPattern GROUP =
      FilteredPattern.of(
          "(?i)^\\W*(?:engineering|marketing|sales|product|design|operations|finance|support|research|people|technology|business)\\W*$");

  private static final int MAX_ITEM_LENGTH = 160;
  private static final int SIGNATURE_LINES = 2;
  private static final int MAX_GROUP_HEADING_LENGTH = 24;

  private HnRoleList() {}

  /// Each title once.
  ///
  /// @param from index of the first line after the header
  static List<HnRole> in(List<String> lines, int from) {
    List<HnRole> ofNoun = AreaLines.ofNoun(lines, from);
    if (!ofNoun.isEmpty()) {
      return ofNoun;
    }
    List<HnRole> roles = new ArrayList<>();
    ListSection section = ListSection.NONE;
    int lastItem = -1;
    String header = lines.isEmpty() ? "" : lines.get(Math.max(0, from - 1));
    for (int i = from; i < lines.size() && roles.size() < MAX_ROLES; i++) {
      String line = lines.get(i);
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      ListSection before = section;
      section = ListSection.of(section, line, next);
      boolean openings = section == ListSection.OPENINGS || section == ListSection.SOUGHT;
      List<HnRole> grouped = GroupedTitles.under(line, next, openings);
      if (!grouped.isEmpty()) {
        roles.addAll(grouped);
        // the areas below a heading are read
        i += line.endsWith(":") ? 1 : 0;
        continue;
      }
      if (i > 0 && isSigned(lines, i)) {
        continue;
      }
      if (DescribedTitles.isAt(lines, i)) {
        roles.add(DescribedTitles.role(line));
        continue;
      }
      boolean isRead =
          section != ListSection.OTHER || line.contains("http") || next.startsWith("http");
      if (isRead && !isGroupHeading(line, next)) {
        int known = roles.size();
        boolean mayGoOn =
            before == ListSection.OPENINGS
                && section == ListSection.NONE
                && line.length() < MAX_ITEM_LENGTH
                && !line.endsWith(":");
        boolean underOpenings =
            section == ListSection.OPENINGS || mayGoOn || isNextItem(lines, lastItem, i);
        for (String item : ListItems.in(ListItems.withoutCompany(line, header))) {
          List<HnRole> found = HnListItem.roles(item, next, underOpenings);
          boolean sentence = found.isEmpty() && openings && ItemStart.isBulleted(item);
          List<HnRole> linked = found.isEmpty() ? LinkedTitles.in(item) : found;
          roles.addAll(sentence && linked.isEmpty() ? inSentence(item) : linked);
        }
        lastItem = roles.size() > known && ItemStart.isBulleted(line) ? i : lastItem;
        // a long item with a title does not end a list
        section = mayGoOn && roles.size() > known ? before : section;
      }
    }
    return distinct(roles.isEmpty() ? AreaLines.in(lines, from) : roles);
  }

  /// Whether a line follows the item of another role, with the same bullet: `- DevRel` below `-
  /// Growth Engineer`.
  private static boolean isNextItem(List<String> lines, int last, int index) {
    return last >= 0
        && last == index - 1
        && lines.get(last).charAt(0) == lines.get(index).charAt(0)
        && lines.get(index).length() < MAX_GROUP_HEADING_LENGTH;
  }

  /// Whether a line follows a greeting, or the name of the author at the end of the text.
  private static boolean isSigned(List<String> lines, int index) {
    String before = lines.get(index - 1);
    return GREETING.matches(before)
        || index >= lines.size() - SIGNATURE_LINES
            && !ItemStart.isBulleted(lines.get(index))
            && PeopleTitles.isName(before);
  }

  /// `* Experienced Rails and security engineers to work on ...`.
  private static List<HnRole> inSentence(String item) {
    return ProseTitles.roles(ItemStart.withoutBullet(item)).stream()
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
    Set<String> more = new HashSet<>(other.words());
    more.removeAll(role.words());
    return SHORT_FORM.finds(role.title())
        && other.words().containsAll(role.words())
        && more.stream().allMatch(word -> word.equals("software") || TitleLevels.isOnly(word));
  }

  /// `- Engineering` before `- Backend Engineer`.
  private static boolean isGroupHeading(String line, String next) {
    return line.length() < MAX_GROUP_HEADING_LENGTH && GROUP.matches(line) && RoleNouns.isIn(next);
  }
}
