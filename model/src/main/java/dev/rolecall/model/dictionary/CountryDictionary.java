package dev.rolecall.model.dictionary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries with their names, and the regions that contain them.
public final class CountryDictionary {
  /// Anywhere on Earth, as a scope.
  public static final String WORLDWIDE = "WORLDWIDE";

  private static final CountryDictionary SHARED = new CountryDictionary();

  private final Map<String, Country> byCode = new LinkedHashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byExactName = new HashMap<>();
  private final Map<String, Set<String>> regions = new HashMap<>();

  private final Map<String, String> byAlpha3 = new HashMap<>();
  private final NameWords words = new NameWords(word -> word.toLowerCase(Locale.ROOT));

  /// @param code ISO 3166-1 alpha-2
  /// @param currency ISO 4217, empty when not known
  public record Country(String code, String name, List<String> regions, String currency) {}

  private CountryDictionary() {
    for (String[] row : Tsv.read("countries.tsv", 5)) {
      Country country = new Country(row[0], row[1], Tsv.list(row[3]), row[4]);
      byCode.put(row[0], country);
      byName.put(row[1].toLowerCase(Locale.ROOT), row[0]);
      for (String alias : Tsv.list(row[2])) {
        if (alias.startsWith("=")) {
          byExactName.put(alias.substring(1), row[0]);
        } else {
          byName.putIfAbsent(alias.toLowerCase(Locale.ROOT), row[0]);
        }
      }
      country
          .regions()
          .forEach(
              region ->
                  regions.computeIfAbsent(region, _ -> new java.util.TreeSet<>()).add(row[0]));
    }
    for (String code : Locale.getISOCountries()) {
      byAlpha3.put(Locale.of("", code).getISO3Country(), code);
    }
    byName.keySet().forEach(words::add);
    byExactName.keySet().forEach(words::add);
    byCode.keySet().forEach(words::add);
    regions.put("NORTH_AMERICA", Set.of("US", "CA", "MX"));
  }

  public static CountryDictionary shared() {
    return SHARED;
  }

  public Optional<Country> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// The code of the country with this name, in any of the main languages, or with this upper-case
  /// alpha-2 code.
  public Optional<String> named(String name) {
    String trimmed = name.strip();
    String exact = byExactName.get(trimmed);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<String> named = Optional.ofNullable(byName.get(trimmed.toLowerCase(Locale.ROOT)));
    return named.isPresent() || !byCode.containsKey(trimmed) ? named : Optional.of(trimmed);
  }

  /// The country with this upper-case alpha-3 code (`DEU`). Some of these codes are words: `AND`,
  /// `PER`, `ARM`.
  public Optional<String> byAlpha3(String code) {
    return Optional.ofNullable(byAlpha3.get(code.strip()));
  }

  /// The country with this name, ignoring codes: for running text, where two capital letters can
  /// mean anything.
  public Optional<String> spelledOut(String name) {
    String exact = byExactName.get(name.strip());
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /// Whether a text may contain a country's name. A fast check with false positives.
  public boolean mayName(String text) {
    return words.anyIn(text, false);
  }

  /// All alpha-2 codes.
  public Set<String> codes() {
    return java.util.Collections.unmodifiableSet(byCode.keySet());
  }

  public Set<String> countriesOf(String region) {
    return regions.getOrDefault(region, Set.of());
  }

  /// Whether a scope covers a country: the scope is that country, a region that contains it, or
  /// WORLDWIDE.
  public boolean covers(String scope, String country) {
    return scope.equals(WORLDWIDE) || scope.equals(country) || countriesOf(scope).contains(country);
  }
}
