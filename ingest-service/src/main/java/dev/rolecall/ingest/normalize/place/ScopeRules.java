package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The areas from which a job can be done remotely, from the words next to "remote".
public final class ScopeRules {
  private static final FunctionCache<List<String>> PARSED =
      new FunctionCache<>(ScopeRules::parseUncached);

  /// Limits of "anywhere": `anywhere in the EU` is not worldwide.
  private static final FilteredPattern ANYWHERE_IN =
      FilteredPattern.of(
          "(?i)anywhere (?:in|within|across) |anywhere, ?[A-Z.]+\\)?$|\\p{Lu}\\w+ anywhere\\b");

  private static final Pattern EMEA =
      Pattern.compile("(?i)\\beurope\\W+(?:the )?middle east\\W+(?:and )?africa\\b");

  private static final FilteredPattern BOTH_AMERICAS =
      FilteredPattern.of(
          "(?i)\\bnorth(?:ern)?(?: america)? ?(?:&|and|or|/) ?south(?:ern)? america\\b");

  /// `United Kingdom, EMEA`: the second is the region of the employer's system.
  private static final FilteredPattern REGION_AT_END =
      FilteredPattern.of(
          ", ?(EMEA|APAC|AMER|AMERICAS|LATAM|NA|NAM)\\s*$", Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern OR_AT_END = FilteredPattern.of("([^;|]+)\\bor (?:an? )?$");
  private static final FilteredPattern OR_AT_START = FilteredPattern.of(" or ([^;|]+)");
  private static final FilteredPattern MONEY = FilteredPattern.of("[$€£]|\\d[kK]\\b");

  private ScopeRules() {}

  /// The areas that a string next to "remote" names: ISO 3166 countries, names of regions, or
  /// ranges of UTC offsets; `-XX` for excluded ones.
  public static List<String> parse(String text) {
    return PARSED.of(text);
  }

  private static List<String> parseUncached(String text) {
    Set<String> scope = new LinkedHashSet<>();
    if (Words.finds(EMEA, text)) {
      return List.of("EMEA");
    }
    String areas = BOTH_AMERICAS.replaceAll(text, "North America, South America");
    return parsed(areas, scope);
  }

  private static List<String> parsed(String text, Set<String> scope) {
    Matcher except = ScopeExceptions.excluded(text);
    String allowed =
        ScopeExceptions.withoutPreferences(
            except.find() ? text.substring(0, except.start()) : text);
    Optional<ZoneRules.Zone> zone = ZoneRules.read(allowed);
    zone.ifPresent(found -> zone(found, allowed, scope));
    if (scope.isEmpty()) {
      ScopeNames.add(ScopeExceptions.without(allowed), scope);
      withoutRegionAtEnd(allowed, scope);
      if (scope.isEmpty()) {
        ZoneRules.alone(allowed).ifPresent(scope::add);
      }
      if (scope.size() > 1 && ANYWHERE_IN.finds(allowed)) {
        scope.remove(CountryDictionary.WORLDWIDE);
      }
    }
    if (except.reset().find()) {
      Set<String> excluded = new LinkedHashSet<>();
      ScopeNames.addExcluded(except.group(1), excluded);
      excluded.removeAll(scope);
      excluded.removeIf(area -> area.equals("CA") && scope.contains("US"));
      excluded.forEach(area -> scope.add("-" + area));
    }
    return List.copyOf(scope);
  }

  private static void withoutRegionAtEnd(String text, Set<String> scope) {
    FilteredPattern.Search region = REGION_AT_END.search(text);
    if (scope.size() == 2 && region.find()) {
      Set<String> regions = new LinkedHashSet<>();
      ScopeNames.add(region.group(1), regions);
      boolean contained =
          scope.stream()
              .filter(area -> !regions.contains(area))
              .allMatch(
                  area ->
                      regions.stream()
                          .anyMatch(wide -> CountryDictionary.shared().covers(wide, area)));
      if (contained) {
        scope.removeAll(regions);
      }
    }
  }

  /// Areas next to a range of zones count only with "or": `UK or European time zone`. A single zone
  /// does not count next to areas: `US or Canada (Eastern time)`.
  private static void zone(ZoneRules.Zone zone, String text, Set<String> scope) {
    if (!zone.isRange()) {
      ScopeNames.add(text.substring(0, zone.start()) + text.substring(zone.end()), scope);
      if (!scope.isEmpty()) {
        return;
      }
    }
    FilteredPattern.Search before = OR_AT_END.search(text.substring(0, zone.start()));
    if (before.find()) {
      ScopeNames.add(before.group(1), scope);
    }
    scope.add(zone.range());
    FilteredPattern.Search after = OR_AT_START.search(text.substring(zone.end()));
    if (after.lookingAt()) {
      ScopeNames.add(after.group(1), scope);
    }
  }

  /// Whether a string consists of areas or time zones.
  public static boolean isScope(String text) {
    return text.length() < 50
        && !MONEY.finds(text)
        && !parse(text).isEmpty()
        && (text.split("\\s+").length <= 4 || parse(text).size() > 1);
  }
}
