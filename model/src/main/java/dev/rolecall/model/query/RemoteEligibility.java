package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides from its remote scope where a remote job can be done from.
///
/// A scope allows a country when one of its entries covers it (the country, a region that it lies
/// in, WORLDWIDE) and no entry with a leading `-` does. A scope with only exclusions allows all
/// other countries. Time zones (`UTC-8..UTC-5`) do not name a country and therefore allow none.
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
