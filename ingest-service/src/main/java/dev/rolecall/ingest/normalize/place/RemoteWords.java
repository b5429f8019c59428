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

  private static final Pattern OTHER_MODE =
      Pattern.compile(
          "\\b(?:on-?\\s?site|hybrid|in[- ]?(?:office|person)|offices?|HQs?|headquarter\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Brackets directly after "remote" limit it; what follows them does not: `Remote (anywhere) or
  /// Austin, TX`.
  private static final Pattern BRACKETS =
      Pattern.compile(" ?\\(([^()]{2,80})\\) (?:or|and|\\+|&) ");

  /// `Germany (remote)`.
  private static final Pattern AREA_REMOTE =
      Pattern.compile(
          "(?:^|[,;/|)]|\\bor\\b|\\band\\b)\\s*([\\p{Lu}][\\p{L}. ]{1,30}?) ?[(\\[](?:fully |100%"
              + " |in-country )?remote[^)\\]]*[)\\]]",
          Pattern.CASE_INSENSITIVE);

  /// `US Remote`, `US-Remote`, after a comma or at the start.
  private static final Pattern AREA_BEFORE =
      Pattern.compile(
          "(?:^|[,;/|)]|\\bor\\b|\\band\\b)\\s*(\\p{Lu}(?:\\p{L}{1,14}|\\.[SK]\\.(?:A\\.)?)(?:"
              + " \\p{Lu}\\p{L}{1,14})?)(?: |-| -"
              + " )(?:remote|REMOTE|Remote|Anywhere|anywhere|Telecommute|telecommute)\\b");

  private static final Pattern AREA_OFFICE =
      Pattern.compile(
          "(?:^|[,;/|)])\\s*(\\p{Lu}[\\p{L}. ,]{1,40}?) ?\\((?:on-?\\s?site|hybrid|in[-"
              + " ]?office)[^)]*\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST_ITEM = Pattern.compile("^.*[,;/|]\\s*");

  private static final Pattern LIST_OF_AREAS =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?(?: ?(?:/|,|&|and|or) ?\\p{Lu}[\\p{L}.]*(?:"
              + " \\p{Lu}[\\p{L}.]*)?){1,5}");

  private static final Pattern OR_REMOTE =
      Pattern.compile(
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
    Matcher before = AREA_REMOTE.matcher(segment);
    while (before.find()) {
      if (!isOfCity(segment, before.start(1), before.end(1))) {
        areas.addAll(ScopeRules.parse(listBefore(segment, before)));
      }
    }
    return areas;
  }

  /// The whole list of areas in front: `US/Canada (remote)`.
  private static String listBefore(String segment, Matcher before) {
    String list = segment.substring(0, before.end(1));
    boolean areas =
        LIST_OF_AREAS.matcher(list).matches()
            && PlaceRules.parse(list).stream().allMatch(place -> place.city() == null);
    return areas ? list : before.group(1);
  }

  /// `Germany or remote`: the countries of the offices.
  static List<Place> countriesOrRemote(String segment) {
    Matcher offices = OR_REMOTE.matcher(segment);
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
    String city = LAST_ITEM.matcher(list).replaceFirst("");
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
    Matcher office = AREA_OFFICE.matcher(segment);
    while (office.find()) {
      offices.add(office.group(1));
    }
    return offices.isEmpty() || !AREA_REMOTE.matcher(segment).find() ? List.of() : offices;
  }

  /// `United States (Remote)`, as a field writes the area for remote work.
  static boolean isAreaOnly(String field) {
    Matcher area = AREA_REMOTE.matcher(field);
    return area.matches() && !ScopeRules.parse(area.group(1)).isEmpty();
  }

  /// The areas directly in front of "remote", such as `US Remote`.
  static List<String> areasInFront(String segment) {
    List<String> areas = new ArrayList<>();
    Matcher before = AREA_BEFORE.matcher(segment);
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
    Matcher brackets = BRACKETS.matcher(after);
    after = brackets.lookingAt() ? brackets.group(1) : after;
    Matcher other = OTHER_MODE.matcher(after);
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
