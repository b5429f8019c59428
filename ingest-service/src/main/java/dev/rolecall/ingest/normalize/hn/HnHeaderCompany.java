package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The company that a header names.
///
/// @param name empty when no segment names it
/// @param index of the segment that consists of the name, -1 when there is none
/// @param withTitle whether the first segment contains the name after a title: `Engineer @ Acme`
record HnHeaderCompany(String name, int index, boolean withTitle) {
  static final HnHeaderCompany NONE = new HnHeaderCompany("", -1, false);

  private static final FilteredPattern DOMAIN =
      FilteredPattern.of("(?i)^[\\w-]+(?:\\.[a-z]{2,10}){1,2}$");

  /// Segments that start like this are not names.
  private static final FilteredPattern NOT_A_NAME =
      FilteredPattern.of(
          "(?i)^\\W*(?:(?:multiple|various|several|many) .*|(?!stealth).*\\bstart-?up|.*"
              + " (?:needed|required|preferred|welcome)|yc\\b.*|y combinator.*|series"
              + " [a-f]\\b.*|seed.*|visa.*|(?:.* )?h-?1-?b\\b.*|.*\\bvisa sponsorship.*|early[-"
              + " ]stage.*|various|worldwide|anywhere|(?:dev"
              + " ?ops|developers?|engineers?|programmers?|designers?|interns?)(?:"
              + " \\(.*)?|volunteer.*|unpaid.*|equity.*|salary.*|location.*|relocat.*|hiring.*|remote.*|urgent.*|startup.*|stealth"
              + " mode.*|we.?re hiring.*|now"
              + " hiring.*|job.*|position.*|role.*|apply.*|funded.*|full.?time.*|part.?time.*|.*"
              + " (?:engineer|developer|designer|manager|director|analyst)"
              + " (?:engineering|product|design|sales|marketing|operations))$");

  private static final FilteredPattern TITLE_AT_NAME =
      FilteredPattern.of(
          ".{5,80}?\\s(?:@|(?<=\\b(?:[Ee]ngineer|[Dd]eveloper|SRE|CTO|[Mm]anager|[Ll]ead|[Dd]esigner|s)"
              + " )at)\\s+(\\p{Lu}[^@]{1,50})");
  private static final FilteredPattern AT_NAME = FilteredPattern.of("\\s(?:@|at)\\s.*$");

  private static final FilteredPattern SITE =
      FilteredPattern.of("(?i)(?:https?://)?(?:www\\.)?([\\w-]+)\\.[a-z]{2,10}\\b");

  private static final FilteredPattern NAME_AND_TITLE =
      FilteredPattern.of(
          "\\p{Lu}[^|(-]{1,30}?\\s+[-–—]\\s+((?!.* (?:for|to|that|by|of) )\\S.{3,50})");

  private static final FilteredPattern DEPARTMENT =
      FilteredPattern.of("(?i)(?:\\w+ )?(?:engineering|design|product|sales|marketing|operations)");

  /// `Acme of America` is a name.
  private static final FilteredPattern OF_COUNTRY =
      FilteredPattern.of(
          "\\p{Lu}[\\w&.-]+(?: \\p{Lu}\\w+)? of (?:North )?(?:America|Canada|Europe)");

  private static final FilteredPattern LETTER = FilteredPattern.of("[\\p{L}\\p{N}]");
  private static final FilteredPattern SHORT_ROLE =
      FilteredPattern.of("SRE|QA|SDET|DBA|CTO|SWE|DevOps(?: Engineer)?|Devops");

  private static final FilteredPattern AREA_OF_CITY =
      FilteredPattern.of(
          "(?i)(?:(?:downtown|greater|central) )?(.+?)(?: (?:downtown|area|metro(?: area)?))?");

  private static final FilteredPattern NOT_ALPHANUMERIC = FilteredPattern.of("[^\\p{L}\\p{N}]+");
  private static final int MIN_SITE_NAME = 4;
  private static final int SEGMENTS_SEARCHED = 4;
  private static final int MAX_NAME_LENGTH = 80;

  /// The longest segment that is preferred to a place as the name.
  private static final int MAX_PLAIN_NAME_LENGTH = 50;

  static HnHeaderCompany in(List<String> segments) {
    FilteredPattern.Search at = TITLE_AT_NAME.search(segments.getFirst());
    if (at.matches()) {
      String name = withoutPlace(CompanyNames.clean(at.group(1)));
      if (!name.isEmpty()) {
        return new HnHeaderCompany(name, -1, true);
      }
    }
    int index = index(segments);
    return index < 0
        ? NONE
        : new HnHeaderCompany(withoutCity(CompanyNames.clean(segments.get(index))), index, false);
  }

  /// `Acme` of `Acme Salem, MA`.
  private static String withoutPlace(String name) {
    int comma = name.indexOf(", ");
    int space = comma < 0 ? -1 : name.indexOf(' ');
    while (space > 0 && space < comma) {
      if (HnSegments.isPlace(name.substring(space + 1))) {
        return name.substring(0, space);
      }
      space = name.indexOf(' ', space + 1);
    }
    return name;
  }

  /// `Acme` of `Acme-Berlin`.
  private static String withoutCity(String name) {
    int hyphen = name.indexOf('-');
    boolean city =
        hyphen > 2
            && name.charAt(hyphen - 1) != ' '
            && CityNames.isWellKnown(name.substring(hyphen + 1));
    return city ? name.substring(0, hyphen) : name;
  }

  /// The company of a header below another line: only a plain name in its first segment.
  static HnHeaderCompany below(List<String> segments) {
    String first = segments.getFirst();
    return segments.size() > 2
            && Character.isLetterOrDigit(first.charAt(0))
            && !DEPARTMENT.matches(first)
            && isPlainName(first)
            && !isAreaOfCity(first)
            && NamesInText.isName(CompanyNames.clean(first))
        ? new HnHeaderCompany(CompanyNames.clean(first), 0, false)
        : NONE;
  }

  /// `San Francisco Downtown`, `Greater Boston`.
  private static boolean isAreaOfCity(String name) {
    FilteredPattern.Search area = AREA_OF_CITY.search(name);
    return area.matches() && !area.group(1).equals(name) && CityNames.isWellKnown(area.group(1));
  }

  /// The first segment of a header, without the name if it contains a title too.
  String withoutName(String first) {
    return withTitle ? AT_NAME.replaceFirst(first, "") : first;
  }

  /// `Salem, MA` in `Backend Engineer @ Acme Salem, MA`.
  ///
  /// @param words the segment without the name
  Optional<String> placeAfterName(String segment, String words) {
    int at = words.length() < segment.length() ? segment.indexOf(name, words.length()) : -1;
    String rest = at < 0 ? "" : segment.substring(at + name.length()).strip();
    String place = rest.startsWith(",") ? rest.substring(1).strip() : rest;
    return place.isEmpty() || !HnSegments.isPlace(place) ? Optional.empty() : Optional.of(place);
  }

  /// `Acme - Backend Engineer`.
  static List<String> titlesAfterName(String segment) {
    FilteredPattern.Search named = NAME_AND_TITLE.search(segment);
    return named.matches() && RoleNouns.endsIn(named.group(1)) && HnSegments.isTitle(named.group(1))
        ? HnTitles.of(named.group(1)).titles()
        : List.of();
  }

  /// Whether a web address in the header has this name: `Map Expert (mapexpert.example)`.
  private static boolean namesSite(List<String> segments, String name) {
    String plain = NOT_ALPHANUMERIC.replaceAll(name.toLowerCase(Locale.ROOT), "");
    return plain.length() >= MIN_SITE_NAME
        && segments.stream()
            .limit(SEGMENTS_SEARCHED)
            .filter(segment -> segment.indexOf('.') >= 0)
            .flatMap(segment -> SITE.results(segment).stream())
            .map(site -> NOT_ALPHANUMERIC.replaceAll(site.group(1), ""))
            .anyMatch(plain::equalsIgnoreCase);
  }

  /// The first segment that can be a name. If there is none, the first segment of all, unless it is
  /// clearly something else.
  private static int index(List<String> segments) {
    if (namesSite(segments, CompanyNames.clean(segments.getFirst()))) {
      return 0;
    }
    for (int i = 0; i < Math.min(SEGMENTS_SEARCHED, segments.size()); i++) {
      if (canBeName(segments.get(i), i)) {
        String name = CompanyNames.clean(segments.get(i));
        boolean place =
            HnSegments.isPlace(name) && i == 0 && !isSmallTown(name) && !OF_COUNTRY.matches(name);
        int named = place && segments.size() > 1 && isPlainName(segments.get(1)) ? 1 : i;
        return place && isLargeCity(name) && named == 0 ? -1 : named;
      }
    }
    return isSomethingElse(segments.getFirst()) ? -1 : 0;
  }

  private static boolean canBeName(String segment, int index) {
    boolean first = index == 0;
    String name = CompanyNames.clean(segment);
    boolean domain = index <= 1 && DOMAIN.matches(segment);
    return (domain || !HnSegments.isAddress(segment))
        && !name.isEmpty()
        && name.length() <= MAX_NAME_LENGTH
        && LETTER.finds(name)
        && !(Character.isLowerCase(name.charAt(0)) && name.contains(" "))
        && !NOT_A_NAME.matches(segment)
        && !GenericTitles.matches(segment)
        && !HnSegments.isTerms(name)
        && !isRole(name, first)
        && !isAreaOfCity(name)
        && !TitleDetails.isSkillList(name)
        && !ScopeRules.isScope(name)
        && !(HnSegments.isPlace(name) && (!first || name.contains(",")));
  }

  /// Names such as `Hacker` end in a role noun too, so a single word in front is not a role.
  private static boolean isRole(String name, boolean first) {
    return RoleNouns.endsIn(name) && (name.contains(" ") || name.contains("/") || !first)
        || first && isRoleOnly(name)
        || !first && HnSegments.isTitle(name);
  }

  /// `SRE`, `Software Engineer, C#`: a role although it does not end in a noun of several words.
  private static boolean isRoleOnly(String name) {
    int comma = name.indexOf(", ");
    return SHORT_ROLE.matches(name)
        || comma > 0
            && RoleNouns.endsIn(name.substring(0, comma))
            && name.substring(0, comma).contains(" ")
            && TitleDetails.isSkill(name.substring(comma + 2));
  }

  private static boolean isSomethingElse(String segment) {
    String name = CompanyNames.clean(segment);
    return name.isEmpty()
        || name.length() > MAX_NAME_LENGTH
        || HnSegments.isTerms(name)
        || isAreaOfCity(name)
        || NOT_A_NAME.matches(name)
        || HnSegments.isAddress(segment)
        || HnSegments.isPlace(name) && (name.contains(",") || ScopeRules.isScope(name))
        || HnSegments.isTitle(name)
            && RoleNouns.endsIn(name)
            && (name.contains(" ") || name.contains("/"));
  }

  /// Some companies have the name of a small town: `Alma`.
  private static boolean isSmallTown(String name) {
    return name.chars().allMatch(Character::isLetter) && CityNames.large(name).isEmpty();
  }

  private static boolean isLargeCity(String name) {
    return CityNames.isWellKnown(name);
  }

  private static boolean isPlainName(String segment) {
    String name = CompanyNames.clean(segment);
    return !name.isEmpty()
        && name.length() < MAX_PLAIN_NAME_LENGTH
        && !HnSegments.isAddress(segment)
        && !HnSegments.isTerms(segment)
        && !HnSegments.isTitle(segment)
        && !HnSegments.isPlace(segment)
        && !NOT_A_NAME.matches(segment);
  }
}
