package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The areas from which a job can be done remotely, from the words next to "remote".
public final class ScopeRules {
  private static final FunctionCache<List<String>> PARSED =
      new FunctionCache<>(ScopeRules::parseUncached);

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

  /// Codes that name a country next to "remote". Others are states, time zones or words.
  private static final Set<String> CODES =
      Set.of(
          "US", "UK", "GB", "EU", "DE", "FR", "NL", "ES", "IE", "PL", "CH", "NZ", "AU", "BR", "MX",
          "SE", "DK", "FI", "UA", "RO", "CZ", "HU", "SG", "JP");

  /// Limits of "anywhere": `anywhere in the EU` is not worldwide.
  private static final Pattern ANYWHERE_IN =
      Pattern.compile("(?i)anywhere (?:in|within|across) |anywhere, ?[A-Z.]+\\)?$");

  private static final Pattern EMEA =
      Pattern.compile("(?i)\\beurope\\W+(?:the )?middle east\\W+(?:and )?africa\\b");

  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?:except|excluding|excl\\.|outside(?: of)?|not in|no) ([^,;)|]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_AT_END = Pattern.compile("([^;|]+)\\bor (?:an? )?$");
  private static final Pattern OR_AT_START = Pattern.compile(" or ([^;|]+)");
  private static final Pattern US = Pattern.compile("(?i)\\bU\\.\\s?S\\.?(?:\\s?A\\.?)?(?!\\w)");
  private static final Pattern UK = Pattern.compile("(?i)\\bU\\.\\s?K\\.?(?!\\w)");
  private static final Pattern PARTS =
      Pattern.compile("[,;/|&()\\[\\]+]|\\bor\\b|\\band\\b|-(?=[A-Z])");
  private static final Pattern PHRASE = Pattern.compile("\\p{L}+(?:[ -]\\p{L}+)*");
  private static final Pattern MONEY = Pattern.compile("[$€£]|\\d[kK]\\b");

  /// Words around a list of codes: `from BE & DE only`.
  private static final Pattern AROUND =
      Pattern.compile("^[\\s–—:-]*(?:(?:from|in|within|for|anywhere) )*|(?: only)?[\\s–—-]*$");

  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}");

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
    Matcher except = EXCEPT.matcher(text);
    String allowed = except.find() ? text.substring(0, except.start()) : text;
    Optional<ZoneRules.Zone> zone = ZoneRules.read(allowed);
    zone.ifPresent(found -> zone(found, allowed, scope));
    if (scope.isEmpty()) {
      areas(allowed, scope);
      if (scope.size() > 1 && Words.finds(ANYWHERE_IN, allowed)) {
        scope.remove(CountryDictionary.WORLDWIDE);
      }
    }
    if (except.reset().find()) {
      Set<String> excluded = new LinkedHashSet<>();
      areas(except.group(1), excluded);
      excluded.removeAll(scope);
      excluded.forEach(area -> scope.add("-" + area));
    }
    return List.copyOf(scope);
  }

  /// Areas next to a time zone count only with "or": `UK or European time zone`.
  private static void zone(ZoneRules.Zone zone, String text, Set<String> scope) {
    Matcher before = OR_AT_END.matcher(text.substring(0, zone.start()));
    if (before.find()) {
      areas(before.group(1), scope);
    }
    scope.add(zone.range());
    Matcher after = OR_AT_START.matcher(text.substring(zone.end()));
    if (after.lookingAt()) {
      areas(after.group(1), scope);
    }
  }

  /// Whether a string consists of areas or time zones.
  public static boolean isScope(String text) {
    return text.length() < 50
        && !Words.finds(MONEY, text)
        && (!parse(text).isEmpty() && text.split("\\s+").length <= 4);
  }

  private static void areas(String text, Set<String> scope) {
    String plain =
        text.indexOf('.') < 0
            ? text
            : UK.matcher(US.matcher(text).replaceAll("US")).replaceAll("UK");
    String[] parts = PARTS.split(plain);
    if (codes(parts, scope)) {
      return;
    }
    for (String part : parts) {
      Matcher words = PHRASE.matcher(part);
      while (words.find()) {
        phrase(words.group().strip(), scope);
      }
    }
  }

  /// Reads a list of two-letter codes. They are countries if at least one is not a US state, `BE &
  /// DE`; otherwise they are US states, `PA, DE, MD`.
  private static boolean codes(String[] parts, Set<String> scope) {
    List<String> codes =
        Arrays.stream(parts)
            .map(part -> AROUND.matcher(part).replaceAll(""))
            .filter(part -> !part.isEmpty())
            .toList();
    if (codes.size() < 2
        || !codes.stream()
            .allMatch(
                code -> CAPITALS.matcher(code).matches() && COUNTRIES.named(code).isPresent())) {
      return false;
    }
    if (codes.stream().anyMatch(code -> !isUsState(code))) {
      codes.forEach(code -> COUNTRIES.named(code).ifPresent(scope::add));
      return true;
    }
    return codes.stream().anyMatch(code -> !CODES.contains(code) && !code.equals("CA"))
        && scope.add("US");
  }

  private static boolean isUsState(String code) {
    return PlaceDictionary.shared().regions(code).stream().anyMatch(r -> r.country().equals("US"));
  }

  /// Adds the areas in a phrase; longer names have precedence.
  private static void phrase(String phrase, Set<String> scope) {
    String[] words = phrase.split("[ -]");
    for (int i = 0; i < words.length; i++) {
      for (int length = Math.min(3, words.length - i); length > 0; length--) {
        String name = String.join(" ", Arrays.copyOfRange(words, i, i + length));
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
      return code != null ? code : isClearUsState(name) ? "US" : null;
    }
    if (!capital && !name.equals("usa") && !name.equals("us")) {
      return null;
    }
    return COUNTRIES
        .spelledOut(name)
        .or(() -> regionOf(name))
        .orElse(name.equals("us") ? "US" : null);
  }

  private static Optional<String> regionOf(String name) {
    return PlaceDictionary.shared().regions(name).stream()
        .filter(_ -> name.length() > 3)
        .map(PlaceDictionary.Region::country)
        .findFirst();
  }

  /// Whether a code of a US state is not also a word, a time zone or another code.
  private static boolean isClearUsState(String name) {
    return !Set.of(
                "OR", "IN", "ME", "OK", "HI", "CT", "MT", "ET", "PT", "PA", "ID", "MS", "DE", "BC",
                "ON", "MA", "AL", "AI")
            .contains(name)
        && PlaceDictionary.shared().regions(name).stream().anyMatch(r -> r.country().equals("US"));
  }
}
