package dev.rolecall.model.text;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Formats as text the countries, regions and time zones from which a remote job can be done.
public final class RemoteScopeText {
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
      Set.of("AE", "BS", "CF", "DO", "GB", "GM", "MV", "NL", "PH", "US");

  private RemoteScopeText() {}

  /// The text after the word `remote`: `in the EU`, `worldwide except the United States`, `in time
  /// zones UTC−8 to UTC−5`. Empty for a scope without entries.
  ///
  /// @param scope as in [dev.rolecall.model.job.Opening#remoteScope()]
  public static String of(List<String> scope) {
    List<String> allowed = scope.stream().filter(entry -> !entry.startsWith("-")).toList();
    List<String> excluded =
        scope.stream().filter(entry -> entry.startsWith("-")).map(e -> e.substring(1)).toList();
    List<String> areas = allowed.stream().filter(entry -> !isTimeZone(entry)).toList();
    List<String> zones = allowed.stream().filter(RemoteScopeText::isTimeZone).toList();
    StringBuilder text = new StringBuilder(allowedAreas(areas, !excluded.isEmpty()));
    if (!excluded.isEmpty()) {
      text.append(" except ").append(areas(excluded));
    }
    if (!zones.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(timeZones(zones));
    }
    return text.toString();
  }

  /// As part of a sentence: `the EU`, `the Netherlands`, `Canada`, `anywhere`. A code that is not
  /// known stays as it is.
  public static String area(String code) {
    if (code.equals(CountryDictionary.WORLDWIDE)) {
      return "anywhere";
    }
    String region = REGIONS.get(code);
    return region != null
        ? region
        : (WITH_ARTICLE.contains(code) ? "the " : "") + PlaceText.country(code);
  }

  /// `the Netherlands, Germany or Belgium`.
  public static String areas(List<String> codes) {
    return Phrases.or(codes.stream().map(RemoteScopeText::area).toList());
  }

  /// `in time zone UTC+1`, `in time zones UTC−8 to UTC−5`.
  public static String timeZones(List<String> zones) {
    boolean single = zones.size() == 1 && !zones.getFirst().contains("..");
    return (single ? "in time zone " : "in time zones ")
        + Phrases.or(zones.stream().map(RemoteScopeText::timeZone).toList());
  }

  private static String allowedAreas(List<String> areas, boolean excludes) {
    if (areas.isEmpty()) {
      return excludes ? "anywhere" : "";
    }
    return areas.contains(CountryDictionary.WORLDWIDE) ? "worldwide" : "in " + areas(areas);
  }

  private static boolean isTimeZone(String entry) {
    return entry.startsWith("UTC");
  }

  private static String timeZone(String entry) {
    return entry.replace("..", " to ").replace('-', '−');
  }
}
