package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// From where a remote job may be done, by its remote scope.
///
/// A scope allows a country when one of its entries covers it (the country, a region that it lies
/// in, WORLDWIDE) and none with a leading `-` does. A scope of exclusions only allows all others.
/// Time zones (`UTC-8..UTC-5`) name no country, and so allow none.
public final class RemoteEligibility {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private RemoteEligibility() {}

  /// @param country ISO 3166-1 alpha-2
  public static boolean allows(List<String> scope, String country) {
    List<String> entries = scope.stream().filter(entry -> !entry.startsWith("UTC")).toList();
    boolean excluded =
        entries.stream().filter(RemoteEligibility::excludes).anyMatch(e -> excluded(e, country));
    boolean onlyExclusions =
        !entries.isEmpty() && entries.stream().allMatch(RemoteEligibility::excludes);
    return !excluded
        && (onlyExclusions || entries.stream().anyMatch(e -> COUNTRIES.covers(e, country)));
  }

  /// Whether every country is allowed.
  public static boolean everywhere(List<String> scope) {
    return scope.contains(CountryDictionary.WORLDWIDE)
        && scope.stream().noneMatch(RemoteEligibility::excludes);
  }

  /// All countries that a scope allows.
  public static Set<String> countries(List<String> scope) {
    return COUNTRIES.codes().stream()
        .filter(country -> allows(scope, country))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean excludes(String entry) {
    return entry.startsWith("-");
  }

  private static boolean excluded(String entry, String country) {
    return COUNTRIES.covers(entry.substring(1), country);
  }
}
