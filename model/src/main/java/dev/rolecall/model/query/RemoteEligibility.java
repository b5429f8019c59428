package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides from its remote scope where a remote job can be done from.
///
/// A scope allows a country when one of its entries covers it (the country, a region that contains
/// it, WORLDWIDE) and no entry with a leading `-` does. A scope with only exclusions allows all
/// other countries. Time zones (`UTC-8..UTC-5`) do not name a country and therefore allow none.
public final class RemoteEligibility {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private RemoteEligibility() {}

  /// @param country ISO 3166-1 alpha-2, or [CountryDictionary#WORLDWIDE] for all countries
  public static boolean allows(List<String> scope, String country) {
    if (country.equals(CountryDictionary.WORLDWIDE)) {
      return isWorldwide(scope);
    }
    return Areas.of(scope).allows(country);
  }

  /// Whether every country is allowed.
  public static boolean isWorldwide(List<String> scope) {
    return scope.contains(CountryDictionary.WORLDWIDE)
        && scope.stream().noneMatch(RemoteEligibility::excludes);
  }

  /// Whether a scope allows some countries, and none but these.
  ///
  /// @param countries as for [#allows]
  public static boolean allowsOnly(List<String> scope, Set<String> countries) {
    if (isWorldwide(scope)) {
      return countries.contains(CountryDictionary.WORLDWIDE);
    }
    Set<String> allowed = countries(scope);
    return !allowed.isEmpty() && countries.containsAll(allowed);
  }

  /// All countries that a scope allows.
  public static Set<String> countries(List<String> scope) {
    Areas areas = Areas.of(scope);
    return areas.isEmpty()
        ? Set.of()
        : COUNTRIES.codes().stream().filter(areas::allows).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean excludes(String entry) {
    return entry.startsWith("-");
  }

  /// The countries and regions of a scope, parsed once for several countries.
  private record Areas(List<String> included, List<String> excluded) {
    static Areas of(List<String> scope) {
      Areas areas = new Areas(new ArrayList<>(scope.size()), new ArrayList<>());
      for (String entry : scope) {
        if (excludes(entry)) {
          areas.excluded.add(entry.substring(1));
        } else if (!entry.startsWith("UTC")) {
          areas.included.add(entry);
        }
      }
      return areas;
    }

    boolean isEmpty() {
      return included.isEmpty() && excluded.isEmpty();
    }

    boolean allows(String country) {
      return !isEmpty()
          && !covers(excluded, country)
          && (included.isEmpty() || covers(included, country));
    }

    private static boolean covers(List<String> areas, String country) {
      for (String area : areas) {
        if (COUNTRIES.covers(area, country)) {
          return true;
        }
      }
      return false;
    }
  }
}
