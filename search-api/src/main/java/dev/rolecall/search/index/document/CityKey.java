package dev.rolecall.search.index.document;

import org.jspecify.annotations.Nullable;

/// The key for searching a city: its name in any case, with or without its country.
public final class CityKey {
  private CityKey() {}

  /// Two names have the same key exactly when `equalsIgnoreCase` holds.
  public static String of(String city, @Nullable String country) {
    StringBuilder key = new StringBuilder(city.length() + 3);
    city.chars().forEach(c -> key.append(Character.toLowerCase(Character.toUpperCase((char) c))));
    return country == null ? key.toString() : key.append('|').append(country).toString();
  }
}
