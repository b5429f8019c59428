package dev.rolecall.search.web.words;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From where a remote job may be done, in words.
public final class ScopeWords {
  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("EU", "the EU"),
          Map.entry("EEA", "the EEA"),
          Map.entry("EMEA", "EMEA"),
          Map.entry("EUROPE", "Europe"),
          Map.entry("AMERICAS", "the Americas"),
          Map.entry("NORTH_AMERICA", "North America"),
          Map.entry("NA", "North America"),
          Map.entry("SOUTH_AMERICA", "South America"),
          Map.entry("LATAM", "Latin America"),
          Map.entry("APAC", "Asia-Pacific"),
          Map.entry("ASIA", "Asia"),
          Map.entry("SEA", "South-East Asia"),
          Map.entry("AFRICA", "Africa"),
          Map.entry("MENA", "the Middle East and North Africa"),
          Map.entry("DACH", "Germany, Austria or Switzerland"),
          Map.entry("BENELUX", "the Benelux"),
          Map.entry("NORDICS", "the Nordics"),
          Map.entry("BALTICS", "the Baltics"),
          Map.entry("ANZ", "Australia or New Zealand"),
          Map.entry("UKI", "the UK or Ireland"));
  private static final Set<String> WITH_ARTICLE =
      Set.of("AE", "BS", "CD", "CF", "CZ", "DO", "GB", "GM", "MV", "NL", "PH", "US");

  private ScopeWords() {}

  /// `within the EU`, `worldwide except the United States`, `in time zones UTC−8 to UTC−5`; empty
  /// for a scope without entries.
  public static String of(List<String> scope) {
    List<String> allowed = scope.stream().filter(entry -> !entry.startsWith("-")).toList();
    List<String> areas = allowed.stream().filter(entry -> !isZone(entry)).toList();
    String zones =
        Words.or(allowed.stream().filter(ScopeWords::isZone).map(ScopeWords::zone).toList());
    String excluded =
        Words.or(
            scope.stream()
                .filter(entry -> entry.startsWith("-"))
                .map(entry -> area(entry.substring(1)))
                .toList());
    StringBuilder words = new StringBuilder(within(areas, !excluded.isEmpty()));
    words.append(excluded.isEmpty() ? "" : " except " + excluded);
    words.append(zones.isEmpty() ? "" : (words.isEmpty() ? "" : ", ") + "in time zones " + zones);
    return words.toString();
  }

  /// `the EU`, `the Netherlands`, `Canada`; an area that we do not know stays as it is.
  public static String area(String code) {
    String region = REGIONS.get(code);
    if (region != null) {
      return region;
    }
    String article = WITH_ARTICLE.contains(code) ? "the " : "";
    return CountryDictionary.shared()
        .byCode(code)
        .map(country -> article + country.name())
        .orElse(code);
  }

  private static String within(List<String> areas, boolean excludes) {
    if (areas.isEmpty()) {
      return excludes ? "anywhere" : "";
    }
    return areas.contains(CountryDictionary.WORLDWIDE)
        ? "worldwide"
        : "within " + Words.or(areas.stream().map(ScopeWords::area).toList());
  }

  private static boolean isZone(String entry) {
    return entry.startsWith("UTC");
  }

  private static String zone(String entry) {
    return entry.replace("..", " to ").replace('-', '−');
  }
}
