package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The UTC offsets from which a job can be done: `UTC-8..UTC-5`, `EST +/- 3h`, `US time zones`.
///
/// Offsets are those of standard time, except for the names of daylight saving time.
final class ZoneRules {
  private static final FilteredPattern UTC_RANGE =
      FilteredPattern.of(
          "(?:UTC|GMT) ?([+−–-]?\\d{1,2})(?::\\d\\d)? ?(?:to|through|-|–|—|\\.\\.|and|/)"
              + " ?(?:UTC|GMT)? ?([+−-]?\\d{1,2})(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  /// Time zones of an area: of the contiguous US from UTC-8 to UTC-5, of Europe from UTC to UTC+3.
  private static final FilteredPattern NAMED_ZONES =
      FilteredPattern.of(
          "\\b(?:(USA?|U\\.S\\.(?:A\\.)?|(?:North"
              + " )?American?|Americas)|EU|Europe(?:an)?|(Aus(?:tralian?)?(?: ?/ ?(?:NZ|New"
              + " Zealand))?|ANZ|AU/NZ))[- ](?:based )?(?:business |working )?(?:time[-"
              + " ]?zones?|TZs?|hours)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String ZONES =
      "(CEST|CET|UTC|GMT|BST|AEST|AEDT|SGT|JST|EEST|WET|EST|EDT|PST|PDT|CST|CDT|MST|ET|PT|EET|Eastern|Pacific|Mountain|(?i:West"
          + " Coast(?: USA?)?|East Coast(?: USA?)?|Central Europe(?:an)?|Eastern"
          + " Europe(?:an)?|London|Berlin|Paris|Amsterdam|New York|NYC|San Francisco"
          + "|Singapore|Sydney|Tokyo|Boston|Toronto|Chicago|Los"
          + " Angeles|Seattle|Stockholm|Zurich|Madrid|Vienna|Rome|Copenhagen|Oslo|Warsaw|Prague|Brussels|Dublin|Lisbon|Helsinki))";
  private static final FilteredPattern ZONE_RANGE =
      FilteredPattern.of(
          "\\b" + ZONES + " ?(?:to|thru|through|-|–|—|/|\\.\\.) ?" + ZONES + "\\b(?! ?[+-]\\d)");

  /// One zone by name: `near Pacific time`, `West Coast hours`, `PST overlap`. A number of hours in
  /// common, `4 hours overlap with Eastern time`, says nothing about where people live.
  private static final FilteredPattern ONE_ZONE =
      FilteredPattern.of(
          "(?<!overlap with )(?<!overlap with US )(?<!overlap with the )\\b"
              + ZONES
              + " ?(?:standard )?(?:overlap|(?:business |working )?hours|time ?zones?|time)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern CODE_ALONE =
      FilteredPattern.of(
          "[\\s(\\[,:–—-]*(?:in |on )?(EST|EDT|ET|PST|PDT|PT|CET|CEST|GMT|BST|EET|AEST)(?:"
              + " only)?[\\s)\\],]*");

  private static final String PLUS_MINUS = "(?:plus ?/ ?minus|\\+ ?/ ?[-–−]|\\+[-–−]|±|[-–−]/\\+)";
  private static final FilteredPattern ZONE_AROUND =
      FilteredPattern.of(
          "\\b"
              + ZONES
              + " ?([+-]\\d{1,2})?(?: time(?:zone)?)?[ ,(]{0,2}"
              + PLUS_MINUS
              + " ?(\\d{1,2})",
          Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern AROUND_ZONE =
      FilteredPattern.of(
          "(?:"
              + PLUS_MINUS
              + "|within) ?(\\d{1,2}) ?(?:h\\b|hrs?|hours?)?(?:"
              + " (?:from|of|to|around|the|EU|europe))* ?"
              + ZONES
              + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> OFFSETS =
      Map.ofEntries(
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("BST", 1),
          Map.entry("EET", 2),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("ET", -5),
          Map.entry("EASTERN", -5),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("PT", -8),
          Map.entry("PACIFIC", -8),
          Map.entry("MOUNTAIN", -7),
          Map.entry("WEST COAST", -8),
          Map.entry("EAST COAST", -5),
          Map.entry("CENTRAL EUROPE", 1),
          Map.entry("EASTERN EUROPE", 2),
          Map.entry("LONDON", 0),
          Map.entry("BERLIN", 1),
          Map.entry("PARIS", 1),
          Map.entry("AMSTERDAM", 1),
          Map.entry("NEW YORK", -5),
          Map.entry("NYC", -5),
          Map.entry("SAN FRANCISCO", -8),
          Map.entry("SINGAPORE", 8),
          Map.entry("SYDNEY", 10),
          Map.entry("TOKYO", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("EEST", 3),
          Map.entry("WET", 0),
          Map.entry("BOSTON", -5),
          Map.entry("TORONTO", -5),
          Map.entry("CHICAGO", -6),
          Map.entry("LOS ANGELES", -8),
          Map.entry("SEATTLE", -8),
          Map.entry("STOCKHOLM", 1),
          Map.entry("ZURICH", 1),
          Map.entry("MADRID", 1),
          Map.entry("VIENNA", 1),
          Map.entry("ROME", 1),
          Map.entry("COPENHAGEN", 1),
          Map.entry("OSLO", 1),
          Map.entry("WARSAW", 1),
          Map.entry("PRAGUE", 1),
          Map.entry("BRUSSELS", 1),
          Map.entry("DUBLIN", 0),
          Map.entry("LISBON", 0),
          Map.entry("HELSINKI", 2),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7));

  private ZoneRules() {}

  /// A range of offsets in a text.
  ///
  /// @param range such as `UTC-8..UTC-5`
  /// @param end index after the words that name it
  record Zone(String range, int start, int end) {
    boolean isRange() {
      return range.contains("..");
    }
  }

  /// The range of offsets that a string names.
  static Optional<Zone> read(String text) {
    FilteredPattern.Search range = UTC_RANGE.search(text);
    if (range.find()) {
      return found(range, zone(offset(range.group(1)), offset(range.group(2))));
    }
    FilteredPattern.Search around = ZONE_AROUND.search(text);
    if (around.find()) {
      return found(around, around(around.group(1), around.group(2), around.group(3)));
    }
    FilteredPattern.Search before = AROUND_ZONE.search(text);
    if (before.find()) {
      return found(before, around(before.group(2), null, before.group(1)));
    }
    FilteredPattern.Search zones = ZONE_RANGE.search(text);
    if (zones.find()) {
      return found(zones, zone(center(zones.group(1)), center(zones.group(2))));
    }
    FilteredPattern.Search named = NAMED_ZONES.search(text);
    if (named.find()) {
      String us = named.group(1) == null ? zone(0, 3) : zone(-8, -5);
      return found(named, named.group(2) == null ? us : zone(8, 12));
    }
    return oneZone(text);
  }

  /// A zone alone next to "remote": `Remote (EST)`.
  static Optional<String> alone(String text) {
    FilteredPattern.Search code = CODE_ALONE.search(text);
    if (!code.matches()) {
      return Optional.empty();
    }
    int center = center(code.group(1));
    return Optional.ofNullable(zone(center, center));
  }

  private static Optional<Zone> oneZone(String text) {
    FilteredPattern.Search one = ONE_ZONE.search(text);
    if (!one.find()) {
      return Optional.empty();
    }
    int center = center(one.group(1));
    return found(one, zone(center, center));
  }

  private static Optional<Zone> found(FilteredPattern.Search words, @Nullable String range) {
    return range == null
        ? Optional.empty()
        : Optional.of(new Zone(range, words.start(), words.end()));
  }

  private static @Nullable String around(String zone, @Nullable String shift, String hours) {
    int center = center(zone) + (shift == null ? 0 : offset(shift));
    int width = Integer.parseInt(hours);
    return width <= 12 ? zone(center - width, center + width) : null;
  }

  private static int center(String zone) {
    String name =
        zone.toUpperCase(Locale.ROOT)
            .replaceFirst(" USA?$", "")
            .replaceFirst("EUROPEAN$", "EUROPE");
    return OFFSETS.getOrDefault(name, 0);
  }

  private static int offset(String written) {
    return Integer.parseInt(written.replace('−', '-').replace('–', '-'));
  }

  private static String zone(int from, int to) {
    return from == to
        ? "UTC%+d".formatted(from)
        : "UTC%+d..UTC%+d".formatted(Math.min(from, to), Math.max(from, to));
  }
}
