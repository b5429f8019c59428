package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;

/// Joins the parts of a list that do not name a role to the titles next to them.
final class MergedParts {
  /// Functions and areas that are titles on their own in a longer list.
  private static final FilteredPattern AREA_IN_LIST =
      FilteredPattern.of(
          "(?i)ai|ml|ai/ml|ml/ai|infra|infrastructure|networking|security|tpm|pm|analytics|data"
              + " science|business development|engineering");

  private static final int LONG_LIST = 3;

  private MergedParts() {}

  /// A part without a role noun belongs to the title before it: `Software Engineer, Backend,
  /// Designer` are two titles. Before "&" it belongs to the title after it: `Events & Social Media
  /// Manager`. Areas before a plural noun share it: `Software, Data engineers and an SRE`.
  static List<String> titles(String text, List<String> parts) {
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
                  && AREA_IN_LIST.matches(part);
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
