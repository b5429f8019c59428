package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From where one may work remotely, as the words beside "remote" say.
final class ScopeRules {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("worldwide", "WORLDWIDE"),
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
          Map.entry("us-based", "US"),
          Map.entry("american", "US"),
          Map.entry("stateside", "US"),
          Map.entry("canadian", "CA"),
          Map.entry("can", "CA"),
          Map.entry("u.s", "US"));

  /// Capitals that mean a country beside "remote"; others are states, time zones or words.
  private static final Set<String> CODES =
      Set.of(
          "US", "UK", "GB", "EU", "DE", "FR", "NL", "ES", "IE", "PL", "CH", "NZ", "AU", "BR", "MX",
          "SE", "DK", "FI", "UA", "RO", "CZ", "HU", "SG", "JP");

  private static final Pattern UTC_RANGE =
      Pattern.compile(
          "(?:UTC|GMT) ?([+-−–]?\\d{1,2})(?::\\d\\d)? ?(?:to|through|-|–|—|\\.\\.|and|/)"
              + " ?(?:UTC|GMT)? ?([+-−]?\\d{1,2})",
          Pattern.CASE_INSENSITIVE);

  /// The contiguous states from Pacific to Eastern standard time, and Europe from Western to
  /// Eastern European (summer) time.
  private static final Pattern NAMED_ZONES =
      Pattern.compile(
          "\\b(?:(USA?|U\\.S\\.(?:A\\.)?|American|North American|Americas)|EU|European?)"
              + "[- ](?:based )?(?:business |working )?(?:time[- ]?zones?|TZs?|hours)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String ZONES =
      "(CEST|CET|UTC|GMT|BST|EST|EDT|PST|PDT|CST|CDT|MST|ET|PT|EET|Eastern|Pacific)";
  private static final String PLUS_MINUS = "(?:\\+ ?/ ?[-–−]|\\+[-–−]|±|[-–−]/\\+)";
  private static final Pattern ZONE_AROUND =
      Pattern.compile(
          "\\b" + ZONES + "(?: time(?:zone)?)?[ ,(]{0,2}" + PLUS_MINUS + " ?(\\d{1,2})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AROUND_ZONE =
      Pattern.compile(
          "(?:"
              + PLUS_MINUS
              + "|within) ?(\\d{1,2}) ?(?:h\\b|hrs?|hours?)?(?: (?:from|of|to|around|EU|europe))* ?"
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
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7));
  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?:except|excluding|excl\\.|outside(?: of)?|not in|no) ([^,;)|]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern US = Pattern.compile("(?i)\\bU\\.\\s?S\\.?(?:\\s?A\\.?)?(?!\\w)");
  private static final Pattern UK = Pattern.compile("(?i)\\bU\\.\\s?K\\.?(?!\\w)");
  private static final Pattern PARTS =
      Pattern.compile("[,;/|&()\\[\\]+]|\\bor\\b|\\band\\b|-(?=[A-Z])");
  private static final Pattern PHRASE = Pattern.compile("\\p{L}+(?:[ -]\\p{L}+)*");
  private static final Pattern MONEY = Pattern.compile("[$€£]|\\d[kK]\\b");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}");

  private ScopeRules() {}

  /// The areas that a string beside "remote" names: ISO countries, regions, zones; `-XX` for those
  /// left out.
  static List<String> read(String text) {
    Set<String> scope = new LinkedHashSet<>();
    Matcher except = EXCEPT.matcher(text);
    String allowed = except.find() ? text.substring(0, except.start()) : text;
    zones(allowed, scope);
    if (scope.isEmpty()) {
      areas(allowed, scope);
    }
    if (except.reset().find()) {
      Set<String> out = new LinkedHashSet<>();
      areas(except.group(1), out);
      out.forEach(area -> scope.add("-" + area));
    }
    return List.copyOf(scope);
  }

  /// Whether a string names an area of the world or time zones and no more.
  static boolean isScope(String text) {
    return text.length() < 50
        && !Words.finds(MONEY, text)
        && (!read(text).isEmpty() && text.split("\\s+").length <= 4);
  }

  private static void zones(String text, Set<String> scope) {
    Matcher named = NAMED_ZONES.matcher(text);
    if (named.find()) {
      scope.add(named.group(1) == null ? "UTC+0..UTC+3" : "UTC-8..UTC-5");
      return;
    }
    Matcher range = UTC_RANGE.matcher(text);
    if (range.find()) {
      scope.add(zone(offset(range.group(1)), offset(range.group(2))));
      return;
    }
    Matcher around = ZONE_AROUND.matcher(text);
    Matcher before = AROUND_ZONE.matcher(text);
    if (around.find()) {
      around(around.group(1), around.group(2), scope);
    } else if (before.find()) {
      around(before.group(2), before.group(1), scope);
    }
  }

  private static void around(String zone, String hours, Set<String> scope) {
    int center = OFFSETS.getOrDefault(zone.toUpperCase(Locale.ROOT), 0);
    int width = Integer.parseInt(hours);
    if (width <= 12) {
      scope.add(zone(center - width, center + width));
    }
  }

  private static int offset(String written) {
    return Integer.parseInt(written.replaceAll("[−–]", "-"));
  }

  private static void areas(String text, Set<String> scope) {
    String plain =
        text.indexOf('.') < 0
            ? text
            : UK.matcher(US.matcher(text).replaceAll("US")).replaceAll("UK");
    String[] parts = PARTS.split(plain);
    if (areCodes(parts)) {
      for (String part : parts) {
        COUNTRIES.named(part.strip()).ifPresent(scope::add);
      }
      return;
    }
    for (String part : parts) {
      Matcher words = PHRASE.matcher(part);
      while (words.find()) {
        phrase(words.group().strip(), scope);
      }
    }
  }

  /// `BE & DE`: two capitals in a list of such are countries, if one of them can be nothing else.
  private static boolean areCodes(String[] parts) {
    boolean sure = false;
    int codes = 0;
    for (String written : parts) {
      String part = written.strip();
      if (part.isEmpty()) {
        continue;
      }
      if (!CAPITALS.matcher(part).matches() || COUNTRIES.named(part).isEmpty()) {
        return false;
      }
      codes++;
      sure |= CODES.contains(part) || PlaceDictionary.shared().regions(part).isEmpty();
    }
    boolean unlikeWords = codes > 1 && sure;
    return unlikeWords && !hasStatesOnly(parts);
  }

  /// `PA, DE, MD` are three states.
  private static boolean hasStatesOnly(String[] parts) {
    for (String part : parts) {
      if (PlaceDictionary.shared().regions(part.strip()).stream()
          .noneMatch(region -> region.country().equals("US"))) {
        return false;
      }
    }
    return true;
  }

  /// The longest names in a phrase.
  private static void phrase(String phrase, Set<String> scope) {
    String[] words = phrase.split("[ -]");
    for (int i = 0; i < words.length; i++) {
      for (int length = Math.min(3, words.length - i); length > 0; length--) {
        String name = String.join(" ", java.util.Arrays.copyOfRange(words, i, i + length));
        String code = area(name, scope);
        if (code != null) {
          scope.add(code);
          i += length - 1;
          break;
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String area(String name, Set<String> scope) {
    boolean capital = Character.isUpperCase(name.charAt(0));
    String area = AREAS.get(name.toLowerCase(Locale.ROOT));
    if (area != null && (capital || name.length() > 3)) {
      return area;
    }
    if (CAPITALS.matcher(name).matches()) {
      boolean canada = name.equals("CA") && scope.contains("US");
      String code = CODES.contains(name) || canada ? COUNTRIES.named(name).orElse(null) : null;
      return code != null ? code : isState(name) ? "US" : null;
    }
    if (!capital && !name.equals("usa") && !name.equals("us")) {
      return null;
    }
    return COUNTRIES
        .spelledOut(name)
        .or(() -> regionOf(name))
        .orElse(name.equals("us") ? "US" : null);
  }

  private static java.util.Optional<String> regionOf(String name) {
    return PlaceDictionary.shared().regions(name).stream()
        .filter(_ -> name.length() > 3)
        .map(PlaceDictionary.Region::country)
        .findFirst();
  }

  /// Two letters of a US state that are no word and no time zone.
  private static boolean isState(String name) {
    return !Set.of(
                "OR", "IN", "ME", "OK", "HI", "CT", "MT", "ET", "PT", "PA", "ID", "MS", "DE", "BC",
                "ON", "MA", "AL", "AI")
            .contains(name)
        && PlaceDictionary.shared().regions(name).stream().anyMatch(r -> r.country().equals("US"));
  }

  private static String zone(int from, int to) {
    return "UTC%+d..UTC%+d".formatted(Math.min(from, to), Math.max(from, to));
  }
}
