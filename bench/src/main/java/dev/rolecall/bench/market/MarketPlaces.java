package dev.rolecall.bench.market;

import dev.rolecall.model.job.Place;
import java.util.List;

/// Cities of the invented jobs, those with the most jobs first.
final class MarketPlaces {
  static final List<Place> CITIES =
      List.of(
          city("San Francisco", "CA", "US", 37.77, -122.42),
          city("New York", "NY", "US", 40.71, -74.01),
          city("London", "ENG", "GB", 51.51, -0.13),
          city("Berlin", "BE", "DE", 52.52, 13.41),
          city("Bengaluru", "KA", "IN", 12.97, 77.59),
          city("Seattle", "WA", "US", 47.61, -122.33),
          city("Toronto", "ON", "CA", 43.7, -79.42),
          city("Paris", "IDF", "FR", 48.85, 2.35),
          city("Amsterdam", "NH", "NL", 52.37, 4.89),
          city("Munich", "BY", "DE", 48.14, 11.58),
          city("Barcelona", "CT", "ES", 41.39, 2.16),
          city("Warsaw", "14", "PL", 52.23, 21.01),
          city("Stockholm", "AB", "SE", 59.33, 18.07),
          city("Zurich", "ZH", "CH", 47.37, 8.55),
          city("Dublin", "L", "IE", 53.33, -6.25),
          city("Lisbon", "11", "PT", 38.72, -9.13),
          city("Austin", "TX", "US", 30.27, -97.74),
          city("Manchester", "ENG", "GB", 53.48, -2.24),
          city("Utrecht", "UT", "NL", 52.09, 5.12),
          city("Hamburg", "HH", "DE", 53.55, 9.99));

  private MarketPlaces() {}

  private static Place city(String name, String region, String country, double lat, double lon) {
    return new Place(name, region, country, lat, lon);
  }
}
