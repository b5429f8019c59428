package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;

/// Areas and functions that are titles without a role noun, in a list such as `DevOps, Backend,
/// Frontend, Security roles`.
final class AreaTitles {
  /// Functions that are titles on their own in a list.
  private static final FilteredPattern FUNCTION =
      FilteredPattern.of(
          "(?i)(?:gtm|(?:(?:demand|content|product|field|growth|digital|digital media|social"
              + " media|technical|performance)"
              + " )?marketing|bd|sales|design|product|support|operations|hr|finance|growth|devrel|customer"
              + " success|recruiting|devops|sre|qa|people|legal|human resources)(?: roles?|"
              + " positions?)?");

  /// Functions that are titles in a list of titles, but specialize a single one: `Director, Product
  /// Design`.
  private static final FilteredPattern PRODUCT_FUNCTION =
      FilteredPattern.of("(?i)product (?:design|operations|marketing|management)");

  private static final FilteredPattern AREA_TITLE =
      FilteredPattern.of(
          "(?i)(?:%s )?(?:front-? ?end|back-? ?end|full-? ?stack|devops|dev ops|sre|devrel|mobile|ios|android|web|embedded|firmware|infra|infrastructure|qa|ml|ai|machine learning|data|security|platform|product|ux|ui|ui/ux|ux/ui|design|data science|marketing|sales)(?: (?:roles?|engineering|development|devs?))?(?: ?\\([^()]*\\))?"
              .formatted(LevelWords.RANK));

  /// Areas of different people, which are two titles even in a list of two: `Frontend, Backend`.
  private static final FilteredPattern PLAIN_AREA =
      FilteredPattern.of(
          "(?i)(?:%s )?(?:front-? ?end|back-? ?end|full-? ?stack|mobile|ios|android|devops|embedded|qa)(?: (?:roles?|engineering|development|devs?))?"
              .formatted(LevelWords.RANK));

  private static final FilteredPattern GENERIC_PART =
      FilteredPattern.of("(?i)\\b(?:roles|positions|openings|jobs|internships)\\b");

  /// In `Software Engineer, Backend or Fullstack` the areas belong to the title.
  private static final FilteredPattern SINGULAR =
      FilteredPattern.of("(?i)(?:\\S+ ){0,4}(?:engineer|developer|manager|designer|lead)");

  private static final FilteredPattern OTHER_AREA =
      FilteredPattern.of("\\p{Lu}[\\p{L}/&.-]*(?: \\p{Lu}[\\p{L}/&-]*){0,4}");

  private static final FilteredPattern AREA_WITH_NOUN =
      FilteredPattern.of(
          "(?i)(?:\\S+ ){1,3}(?:engineer|developer|scientist|designer|manager|analyst)s?\\b.*");

  private static final int LONG_LIST = 3;

  private AreaTitles() {}

  /// Whether a title is an area without a noun: `Backend`, `DevOps roles`.
  static boolean isArea(String title) {
    return AREA_TITLE.matches(title) || isAreaWithSkill(title);
  }

  /// `Python Backend`.
  static boolean isAreaWithSkill(String title) {
    int space = title.lastIndexOf(' ');
    return space > 0
        && isPlainArea(title.substring(space + 1))
        && TitleDetails.isSkill(title.substring(0, space));
  }

  /// Whether it is an area of engineers of their own: `Backend`, but not `Platform`.
  static boolean isPlainArea(String part) {
    return PLAIN_AREA.matches(part);
  }

  static boolean isFunction(String part) {
    return FUNCTION.matches(part);
  }

  static boolean isTitleOrFunction(String part) {
    return RoleNouns.endsIn(part) && !GENERIC_PART.finds(part)
        || isFunction(part)
        || PRODUCT_FUNCTION.matches(part);
  }

  /// Whether each part of a list is a title, and some of them are areas: `Frontend Developers, Data
  /// Science, Backend`. One part can be an unknown area.
  static boolean areAll(List<String> parts) {
    if (parts.size() == 2 && parts.stream().allMatch(AreaTitles::isPlainArea)) {
      return true;
    }
    if (parts.size() < LONG_LIST || parts.stream().noneMatch(AreaTitles::isArea)) {
      return false;
    }
    int others = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (isArea(part) && belongsToAnother(parts, i)) {
        return false;
      }
      if (!isTitleOrFunction(part) && !isArea(part)) {
        others += isUnknownArea(part) ? 1 : parts.size();
      }
    }
    return others <= 1 && !isSharing(parts);
  }

  private static boolean isUnknownArea(String part) {
    return OTHER_AREA.matches(part) && !TitleDetails.isSkill(part);
  }

  /// Whether an area shares the noun of the next part, or specializes the part before it.
  private static boolean belongsToAnother(List<String> parts, int index) {
    boolean shares = index + 1 < parts.size() && AREA_WITH_NOUN.matches(parts.get(index + 1));
    return shares
        || index > 0
            && !RoleNouns.endsIn(parts.get(index))
            && SINGULAR.matches(parts.get(index - 1));
  }

  /// Whether all parts share the noun of the last one.
  private static boolean isSharing(List<String> parts) {
    return RoleNouns.endsIn(parts.getLast())
        && !isArea(parts.getLast())
        && parts.stream().limit(parts.size() - 1L).noneMatch(RoleNouns::isIn);
  }
}
