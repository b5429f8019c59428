package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words for remote work in a short string, and the words next to them that limit it to areas.
final class RemoteWords {
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:remote(?:ly)?|wfh|distributed(?!"
              + " (?:systems?|computing|databases?|ledgers?|storage|tracing|training|data|software|algorithms?|applications?|architectures?|networks?|energy))|telecommut\\w+|télétravail|remoto|homeoffice|work"
              + " (?:from|at) home)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What follows "distributed", "hybrid" or "remote" when it is not about people.
  private static final Pattern SYSTEMS =
      Pattern.compile(
          "(?<=hybrid)["
              + " -](?:cloud|apps?|mobile|infrastructure|search|data|computing|environments?|systems?|databases?|deployments?|architectures?|quantum|vehicles?)\\b|(?<=remote)["
              + " -](?:sensing"
              + "|monitoring|control|access|support|patients?|procedures?|desktops?|diagnostics|devices?|servers?|api|teams"
              + " of)\\b|(?<=(?i:distributed))"
              + " (?:systems?|computing|databases?|ledgers?|storage|tracing|training"
              + "|data|software|algorithms?|applications?|architectures?|networks?|energy)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern OTHER_MODE =
      FilteredPattern.of(
          "\\b(?:on-?\\s?site|hybrid|in[- ]?(?:office|person)|offices?|HQs?|headquarter\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Brackets directly after "remote" limit it; what follows them does not: `Remote (anywhere) or
  /// Austin, TX`.
  private static final FilteredPattern BRACKETS =
      FilteredPattern.of(" ?\\(([^()]{2,80})\\) (?:or|and|\\+|&) ");

  /// `Germany (remote)`.
  private static final FilteredPattern AREA_REMOTE =
      FilteredPattern.of(
          "(?:^|[,;/|)]|\\bor\\b|\\band\\b)\\s*([\\p{Lu}][\\p{L}. ]{1,30}?) ?[(\\[](?:fully |100%"
              + " |in-country )?remote[^)\\]]*[)\\]]",
          Pattern.CASE_INSENSITIVE);

  /// `US Remote`, `US-Remote`, after a comma or at the start.
  private static final FilteredPattern AREA_BEFORE =
      FilteredPattern.of(
          "(?:^|[,;/|)]|\\bor\\b|\\band\\b)\\s*(\\p{Lu}(?:\\p{L}{1,14}|\\.[SK]\\.(?:A\\.)?)(?:"
              + " \\p{Lu}\\p{L}{1,14})?)(?: |-| -"
              + " )(?:remote|REMOTE|Remote|Anywhere|anywhere|Telecommute|telecommute)\\b");

  private static final FilteredPattern AREA_OFFICE =
      FilteredPattern.of(
          "(?:^|[,;/|)])\\s*(\\p{Lu}[\\p{L}. ,]{1,40}?) ?\\((?:on-?\\s?site|hybrid|in[-"
              + " ]?office)[^)]*\\)",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern LAST_ITEM = FilteredPattern.of("^.*[,;/|]\\s*");

  private static final FilteredPattern LIST_OF_AREAS =
      FilteredPattern.of(
          "\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?(?: ?(?:/|,|&|and|or) ?\\p{Lu}[\\p{L}.]*(?:"
              + " \\p{Lu}[\\p{L}.]*)?){1,5}");

  private static final FilteredPattern OR_REMOTE =
      FilteredPattern.of(
          "^(\\p{Lu}[\\p{L} ]{2,20}(?:(?:, ?| ?/ ?| and )\\p{Lu}[\\p{L} ]{2,20}){0,4}),? or"
              + " (?:fully )?(?i:remote)\\b");

  private static final FilteredPattern COUNTRY =
      FilteredPattern.of("\\b(?:USA?|U\\.S|United States|Canada|Australia|America)\\b");

  private RemoteWords() {}

  static boolean matches(String segment) {
    return Words.finds(REMOTE, segment)
        || segment.contains("nywhere") && !areasInFront(segment).isEmpty();
  }

  /// Whether a word for a mode that ends here is about systems: `Distributed Systems`, `hybrid
  /// cloud`.
  static boolean isOfSystems(String segment, int end) {
    return SYSTEMS
        .matcher(segment)
        .region(end, segment.length())
        .useTransparentBounds(true)
        .lookingAt();
  }

  /// The areas that are followed by "(remote)".
  static List<String> areasBefore(String segment) {
    List<String> areas = new ArrayList<>();
    if (!Words.hasAny(segment, "([")) {
      return areas;
    }
    FilteredPattern.Search before = AREA_REMOTE.search(segment);
    while (before.find()) {
      if (!isOfCity(segment, before.start(1), before.end(1))) {
        areas.addAll(ScopeRules.parse(listBefore(segment, before)));
      }
    }
    return areas;
  }

  /// The whole list of areas in front: `US/Canada (remote)`.
  private static String listBefore(String segment, FilteredPattern.Search before) {
    String list = segment.substring(0, before.end(1));
    boolean areas =
        LIST_OF_AREAS.matches(list)
            && PlaceRules.parse(list).stream().allMatch(place -> place.city() == null);
    return areas ? list : before.group(1);
  }

  /// `Germany or remote`: the countries of the offices.
  static List<Place> countriesOrRemote(String segment) {
    FilteredPattern.Search offices = OR_REMOTE.search(segment);
    return offices.find()
        ? PlaceRules.parse(offices.group(1)).stream().filter(place -> place.city() == null).toList()
        : List.of();
  }

  /// Whether an area is the state or country of the city before it: `Utrecht, Netherlands
  /// (remote)`.
  private static boolean isOfCity(String segment, int start, int end) {
    String before = segment.substring(0, start).stripTrailing();
    boolean slash = before.endsWith("/");
    if (!slash && !before.endsWith(",")) {
      return false;
    }
    String list = before.substring(0, before.length() - 1);
    String city = LAST_ITEM.replaceFirst(list, "");
    return !CityNames.named(city.isEmpty() ? list : city).isEmpty()
        && (slash || PlaceRules.parse(segment.substring(0, end)).size() == 1);
  }

  /// The areas that are followed by another mode than remote, in a string that names the mode of
  /// each: `Canada (remote), India (on-site)`. Empty for other strings.
  static List<String> officesOfList(String segment) {
    if (segment.indexOf('(') < 0) {
      return List.of();
    }
    List<String> offices = new ArrayList<>();
    FilteredPattern.Search office = AREA_OFFICE.search(segment);
    while (office.find()) {
      offices.add(office.group(1));
    }
    return offices.isEmpty() || !AREA_REMOTE.finds(segment) ? List.of() : offices;
  }

  /// `United States (Remote)`, as a field writes the area for remote work.
  static boolean isAreaOnly(String field) {
    FilteredPattern.Search area = AREA_REMOTE.search(field);
    return area.matches() && !ScopeRules.parse(area.group(1)).isEmpty();
  }

  /// The areas directly in front of "remote", such as `US Remote`.
  static List<String> areasInFront(String segment) {
    List<String> areas = new ArrayList<>();
    FilteredPattern.Search before = AREA_BEFORE.search(segment);
    while (before.find()) {
      if (PlaceRules.parse(before.group(1)).stream().allMatch(place -> place.city() == null)
          && !isOfCity(segment, before.start(1), before.end(1))) {
        areas.addAll(ScopeRules.parse(before.group(1)));
      }
    }
    return areas;
  }

  /// The areas that the other words next to the first "remote" name.
  static List<String> areasNear(String segment) {
    Matcher remote = REMOTE.matcher(segment);
    if (!remote.find()) {
      return List.of();
    }
    String limit = limit(segment, remote);
    List<String> areas = ScopeRules.parse(limit);
    return isStateOfCity(limit, areas) || isOffices(segment, limit) ? List.of() : areas;
  }

  private static boolean isOffices(String segment, String limit) {
    return !countriesOrRemote(segment).isEmpty() && segment.startsWith(limit);
  }

  /// `REMOTE / Salem, MA` names an office, not the state for remote work.
  private static boolean isStateOfCity(String limit, List<String> areas) {
    if (areas.size() != 1 || COUNTRY.finds(limit)) {
      return false;
    }
    return PlaceRules.parse(limit).stream()
        .anyMatch(
            place ->
                place.city() != null
                    && place.region() != null
                    && areas.contains(String.valueOf(place.country()))
                    && limit.contains(place.region()));
  }

  /// The part of a string that limits "remote": what follows it, as in `Berlin or REMOTE (EU)`, or
  /// what precedes it when nothing follows.
  private static String limit(String segment, Matcher remote) {
    String after = segment.substring(remote.end());
    FilteredPattern.Search brackets = BRACKETS.search(after);
    after = brackets.lookingAt() ? brackets.group(1) : after;
    FilteredPattern.Search other = OTHER_MODE.search(after);
    after = other.find() ? after.substring(0, other.start()) : after;
    String before = segment.substring(0, remote.start());
    boolean inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
    return ScopeRules.parse(after).isEmpty()
            && !inBrackets
            && PlaceRules.parse(before).stream().allMatch(place -> place.city() == null)
        ? before
        : after;
  }
}
