package dev.rolecall.model.query;

import org.jspecify.annotations.Nullable;

/// A place to work at: a country, a state or city in it, or a circle.
///
/// A country matches any place in it, and a state likewise. A city matches a place of that name
/// (ignoring case), in that country if one is given. A circle matches a place whose coordinates lie
/// within it, and a place with the city's name and country if a city is given.
///
/// @param region the ISO 3166-2 part after the country, `FL` of `US-FL`; null for a city, as cities
///   are distinguished by their country only
/// @param country ISO 3166-1 alpha-2
/// @param radiusKm around lat and lon; null: the city by name, or the whole country
public record PlaceFilter(
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Integer radiusKm) {
  public PlaceFilter {
    if (region != null && (country == null || city != null || radiusKm != null)) {
      throw new IllegalArgumentException("A region needs its country, and nothing else");
    }
    if (city == null && country == null && radiusKm == null) {
      throw new IllegalArgumentException("A place needs a city, a country or a circle");
    }
    if (radiusKm != null && (lat == null || lon == null || radiusKm < 1)) {
      throw new IllegalArgumentException("A circle needs a center and a radius of at least 1 km");
    }
  }

  public static PlaceFilter country(String country) {
    return new PlaceFilter(null, null, country, null, null, null);
  }

  /// A state or province.
  public static PlaceFilter region(String country, String region) {
    return new PlaceFilter(null, region, country, null, null, null);
  }

  /// A circle around a place, which also matches the city of that name if one is given.
  public static PlaceFilter circle(
      @Nullable String city, @Nullable String country, double lat, double lon, int radiusKm) {
    return new PlaceFilter(city, null, country, lat, lon, radiusKm);
  }

  public static PlaceFilter city(String city, @Nullable String country) {
    return new PlaceFilter(city, null, country, null, null, null);
  }

  public boolean isCircle() {
    return radiusKm != null;
  }
}
