package dev.rolecall.ingest.normalize.place;

import java.util.Map;

/// The names of areas of several countries, and adjectives of countries, as people write them next
/// to "remote".
final class ScopeAreas {
  /// The codes of areas by name in lower case.
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("worldwide", "WORLDWIDE"),
          Map.entry("weltweit", "WORLDWIDE"),
          Map.entry("latin american", "LATAM"),
          Map.entry("central america", "LATAM"),
          Map.entry("north american", "NORTH_AMERICA"),
          Map.entry("nam", "NORTH_AMERICA"),
          Map.entry("eastern europe", "EUROPE"),
          Map.entry("western europe", "EUROPE"),
          Map.entry("asia pacific", "APAC"),
          Map.entry("middle east", "MENA"),
          Map.entry("world wide", "WORLDWIDE"),
          Map.entry("anywhere", "WORLDWIDE"),
          Map.entry("global", "WORLDWIDE"),
          Map.entry("globally", "WORLDWIDE"),
          Map.entry("international", "WORLDWIDE"),
          Map.entry("eu", "EU"),
          Map.entry("european union", "EU"),
          Map.entry("europe", "EUROPE"),
          Map.entry("european", "EUROPE"),
          Map.entry("eur", "EUROPE"),
          Map.entry("north america", "NORTH_AMERICA"),
          Map.entry("northern america", "NORTH_AMERICA"),
          Map.entry("na", "NORTH_AMERICA"),
          Map.entry("latam", "LATAM"),
          Map.entry("latin america", "LATAM"),
          Map.entry("south america", "SOUTH_AMERICA"),
          Map.entry("americas", "AMERICAS"),
          Map.entry("emea", "EMEA"),
          Map.entry("apac", "APAC"),
          Map.entry("asia", "ASIA"),
          Map.entry("africa", "AFRICA"),
          Map.entry("eea", "EEA"),
          Map.entry("amer", "AMERICAS"),
          Map.entry("dach", "DACH"),
          Map.entry("benelux", "BENELUX"),
          Map.entry("nordics", "NORDICS"),
          Map.entry("nordic countries", "NORDICS"),
          Map.entry("baltics", "BALTICS"),
          Map.entry("mena", "MENA"),
          Map.entry("anz", "ANZ"),
          Map.entry("us-based", "US"),
          Map.entry("american", "US"),
          Map.entry("stateside", "US"),
          Map.entry("canadian", "CA"),
          Map.entry("can", "CA"),
          Map.entry("u.s", "US"));

  private ScopeAreas() {}
}
