package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.Place;

/// A city.
///
/// @param region the ISO 3166-2 part after the country, or GeoNames' code when that is not known
/// @param country ISO 3166-1 alpha-2
public record City(
    String name, String region, String country, double lat, double lon, int population) {
  public Place place() {
    return new Place(name, isoRegion(), country, lat, lon);
  }

  private @org.jspecify.annotations.Nullable String isoRegion() {
    boolean letters = !region.isEmpty() && region.chars().allMatch(Character::isLetter);
    return letters ? region : null;
  }
}
