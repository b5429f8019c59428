package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of areas, countries and states next to "remote".
final class ScopeNames {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  /// Codes that name a country next to "remote". Others are states, time zones or words.
  private static final Set<String> CODES =
      Set.of(
          "US", "UK", "GB", "EU", "DE", "FR", "NL", "ES", "IE", "PL", "CH", "NZ", "AU", "BR", "MX",
          "SE", "DK", "FI", "UA", "RO", "CZ", "HU", "SG", "JP");

  private static final Pattern US = Pattern.compile("(?i)\\bU\\.\\s?S\\.?(?:\\s?A\\.?)?(?!\\w)");

  private static final Pattern UK = Pattern.compile("(?i)\\bU\\.\\s?K\\.?(?!\\w)");

  private static final FilteredPattern PARTS =
      FilteredPattern.of("[,;/|&()\\[\\]+]|\\bor\\b|\\band\\b|-(?=[A-Z])");

  private static final Pattern PHRASE = Pattern.compile("\\p{L}+(?:[ -]\\p{L}+)*");

  /// Words around a list of codes: `from BE & DE only`.
  private static final FilteredPattern AROUND =
      FilteredPattern.of("^[\\s–—:-]*(?:(?:from|in|within|for|anywhere) )*|(?: only)?[\\s–—-]*$");

  private static final FilteredPattern CAPITALS = FilteredPattern.of("[A-Z]{2}");

  /// Codes that are written for other things: `ML/AI`, `QA/PM`.
  private static final Set<String> OTHER_CODES =
      Set.of("AI", "ML", "QA", "BI", "IO", "PM", "TV", "PS", "CM", "SM", "AS", "SO", "TO", "AM");

  /// In a longer phrase "us" is a pronoun.
  private static final int MAX_WORDS_WITH_US = 3;

  private ScopeNames() {}

  /// Adds the areas in a string.
  static void add(String text, Set<String> scope) {
    String plain =
        text.indexOf('.') < 0
            ? text
            : UK.matcher(US.matcher(text).replaceAll("US")).replaceAll("UK");
    String[] parts = georgiaAmongCountries(PARTS.split(plain));
    if (codes(parts, scope) || provinces(parts, scope)) {
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
            .map(part -> AROUND.replaceAll(part, ""))
            .filter(part -> !part.isEmpty())
            .toList();
    if (codes.size() < 2
        || !codes.stream()
            .allMatch(
                code ->
                    CAPITALS.matches(code)
                        && !OTHER_CODES.contains(code)
                        && COUNTRIES.named(code).isPresent())) {
      return false;
    }
    if (codes.stream().anyMatch(code -> !isUsState(code))) {
      codes.forEach(code -> COUNTRIES.named(code).ifPresent(scope::add));
      return true;
    }
    return codes.stream().anyMatch(code -> !CODES.contains(code) && !code.equals("CA"))
        && scope.add("US");
  }

  /// `BC & ON` are provinces of Canada.
  private static boolean provinces(String[] parts, Set<String> scope) {
    List<String> codes =
        Arrays.stream(parts)
            .map(part -> AROUND.replaceAll(part, ""))
            .filter(part -> !part.isEmpty())
            .toList();
    return codes.size() > 1
        && codes.stream()
            .allMatch(
                code ->
                    CAPITALS.matches(code)
                        && PlaceDictionary.shared().regions(code).stream()
                            .anyMatch(region -> region.country().equals("CA")))
        && scope.add("CA");
  }

  /// Georgia is the country only among other countries.
  private static String[] georgiaAmongCountries(String[] parts) {
    long countries =
        Arrays.stream(parts)
            .map(String::strip)
            .filter(part -> part.length() > 3 && !part.equals("Georgia"))
            .filter(
                part -> COUNTRIES.spelledOut(part).filter(code -> !code.equals("US")).isPresent())
            .count();
    return countries == 0
        ? parts
        : Arrays.stream(parts)
            .map(part -> part.strip().equals("Georgia") ? "Sakartvelo" : part)
            .toArray(String[]::new);
  }

  private static boolean isUsState(String code) {
    return PlaceDictionary.shared().regions(code).stream().anyMatch(r -> r.country().equals("US"));
  }

  /// Adds the areas that a string excludes. A state does not exclude its whole country.
  static void addExcluded(String text, Set<String> scope) {
    add(PHRASE.matcher(text).replaceAll(phrase -> withoutStates(phrase.group())), scope);
  }

  private static String withoutStates(String phrase) {
    String[] words = phrase.split(" ");
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String two = i + 1 < words.length ? words[i] + " " + words[i + 1] : "";
      if (ScopeAreas.NAMES.containsKey(two.toLowerCase(Locale.ROOT))
          || COUNTRIES.spelledOut(two).isPresent()) {
        kept.add(two);
        i++;
      } else if (isState(two)) {
        i++;
      } else if (!isState(words[i])) {
        kept.add(words[i]);
      }
    }
    return String.join(" ", kept);
  }

  private static boolean isState(String name) {
    if (CAPITALS.matches(name)) {
      return !CODES.contains(name) && isClearUsState(name);
    }
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return name.equals("Georgia")
        || capital && COUNTRIES.spelledOut(name).isEmpty() && regionOf(name).isPresent();
  }

  /// Adds the areas in a phrase; longer names have precedence.
  private static void phrase(String phrase, Set<String> scope) {
    String[] words = phrase.split("[ -]");
    for (int i = 0; i < words.length; i++) {
      for (int length = Math.min(3, words.length - i); length > 0; length--) {
        String name = String.join(" ", Arrays.copyOfRange(words, i, i + length));
        if (name.equals("us") && words.length > MAX_WORDS_WITH_US) {
          continue;
        }
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
    if (name.equals("Georgia")) {
      return "US";
    }
    String area = ScopeAreas.NAMES.get(name.toLowerCase(Locale.ROOT));
    if (area != null && (capital || name.length() > 3)) {
      return area;
    }
    if (CAPITALS.matches(name)) {
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
