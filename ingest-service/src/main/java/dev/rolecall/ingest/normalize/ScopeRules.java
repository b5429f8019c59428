package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.CountryDictionary;
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
          Map.entry("anywhere", "WORLDWIDE"),
          Map.entry("global", "WORLDWIDE"),
          Map.entry("globally", "WORLDWIDE"),
          Map.entry("international", "WORLDWIDE"),
          Map.entry("eu", "EU"),
          Map.entry("european union", "EU"),
          Map.entry("europe", "EUROPE"),
          Map.entry("european", "EUROPE"),
          Map.entry("north america", "NORTH_AMERICA"),
          Map.entry("latam", "LATAM"),
          Map.entry("latin america", "LATAM"),
          Map.entry("americas", "AMERICAS"),
          Map.entry("emea", "EMEA"),
          Map.entry("apac", "APAC"),
          Map.entry("us timezones", "US"),
          Map.entry("us-based", "US"),
          Map.entry("u.s", "US"));
  private static final Pattern UTC_RANGE =
      Pattern.compile(
          "(?:UTC|GMT) ?([+-]\\d{1,2})(?::\\d\\d)? ?(?:to|-|–|\\.\\.|and|/) ?(?:UTC|GMT)?"
              + " ?([+-]?\\d{1,2})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE_AROUND =
      Pattern.compile(
          "\\b(CET|CEST|UTC|GMT|BST|EST|EDT|PST|PDT|CST|MST|ET|PT) ?\\(?(?:\\+/?-|±|\\+\\/\\-)"
              + " ?(\\d{1,2})",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> OFFSETS =
      Map.ofEntries(
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("BST", 1),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("ET", -5),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("PT", -8),
          Map.entry("CST", -6),
          Map.entry("MST", -7));
  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?:except|excluding|outside(?: of)?|not in|no) ([^,;)|]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private ScopeRules() {}

  /// The areas that a string beside "remote" names: ISO countries, regions, zones; `-XX` for those
  /// left out.
  static List<String> read(String text) {
    Set<String> scope = new LinkedHashSet<>();
    Matcher except = EXCEPT.matcher(text);
    String allowed = except.find() ? text.substring(0, except.start()) : text;
    Matcher range = UTC_RANGE.matcher(allowed);
    if (range.find()) {
      scope.add(zone(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
    }
    Matcher around = ZONE_AROUND.matcher(allowed);
    if (around.find()) {
      int center = OFFSETS.getOrDefault(around.group(1).toUpperCase(Locale.ROOT), 0);
      int width = Integer.parseInt(around.group(2));
      scope.add(zone(center - width, center + width));
    }
    areas(allowed, scope);
    if (except.reset().find()) {
      Set<String> out = new LinkedHashSet<>();
      areas(except.group(1), out);
      out.forEach(area -> scope.add("-" + area));
    }
    return List.copyOf(scope);
  }

  private static void areas(String text, Set<String> scope) {
    String plain =
        text.replaceAll("(?i)\\bU\\.S\\.?(?:A\\.?)?", "US").replaceAll("(?i)\\bU\\.K\\.?", "UK");
    for (String part : plain.split("[,;/|&()\\[\\]+]|\\bor\\b|\\band\\b|-(?=[A-Z])")) {
      Matcher words = Pattern.compile("[\\p{L}]+(?:[ -][\\p{L}]+)*").matcher(part);
      while (words.find()) {
        phrase(words.group().strip(), scope);
      }
    }
  }

  /// The longest names in a phrase.
  private static void phrase(String phrase, Set<String> scope) {
    String[] words = phrase.split("[ -]");
    for (int i = 0; i < words.length; i++) {
      for (int length = Math.min(3, words.length - i); length > 0; length--) {
        String name = String.join(" ", java.util.Arrays.copyOfRange(words, i, i + length));
        String area = AREAS.get(name.toLowerCase(Locale.ROOT));
        String code = area != null ? area : COUNTRIES.spelledOut(name).orElse(null);
        if (code == null && name.matches("[A-Z]{2}") && COUNTRIES.byCode(name).isPresent()) {
          code = name;
        }
        if (code != null) {
          scope.add(code);
          i += length - 1;
          break;
        }
      }
    }
  }

  private static String zone(int from, int to) {
    return "UTC%+d..UTC%+d".formatted(Math.min(from, to), Math.max(from, to));
  }
}
