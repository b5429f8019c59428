package dev.rolecall.bench.candidates;

import java.util.List;

/// Where invented people live.
///
/// @param share of all people, in thousandths
/// @param pay in thousands a year of a mid-level engineer
record InventedHome(int share, String country, String currency, int pay, List<String> cities) {
  static final List<InventedHome> ALL =
      List.of(
          of(
              300,
              "US",
              "USD",
              130,
              "San Francisco,New York,Seattle,Austin,Boston,Chicago,Denver,Atlanta"),
          of(130, "IN", "INR", 2500, "Bengaluru,Hyderabad,Pune,Mumbai,Delhi,Chennai"),
          of(80, "GB", "GBP", 65, "London,Manchester,Edinburgh,Bristol"),
          of(80, "DE", "EUR", 65, "Berlin,Munich,Hamburg,Cologne,Frankfurt"),
          of(60, "CA", "CAD", 110, "Toronto,Vancouver,Montreal"),
          of(50, "BR", "BRL", 150, "São Paulo,Rio de Janeiro,Florianópolis"),
          of(40, "FR", "EUR", 52, "Paris,Lyon,Toulouse"),
          of(40, "PL", "PLN", 220, "Warsaw,Kraków,Wrocław"),
          of(35, "NL", "EUR", 62, "Amsterdam,Utrecht,Rotterdam"),
          of(35, "ES", "EUR", 42, "Madrid,Barcelona,Valencia"),
          of(25, "AU", "AUD", 130, "Sydney,Melbourne"),
          of(20, "UA", "USD", 45, "Kyiv,Lviv"),
          of(20, "IT", "EUR", 42, "Milan,Rome"),
          of(15, "PT", "EUR", 40, "Lisbon,Porto"),
          of(15, "SE", "SEK", 600, "Stockholm,Gothenburg"),
          of(10, "CH", "CHF", 115, "Zurich,Geneva"),
          of(10, "AR", "USD", 40, "Buenos Aires"),
          of(10, "MX", "USD", 45, "Mexico City,Guadalajara"),
          of(10, "IE", "EUR", 72, "Dublin"),
          of(5, "DK", "DKK", 560, "Copenhagen"),
          of(5, "RO", "EUR", 40, "Bucharest,Cluj-Napoca"),
          of(5, "SG", "SGD", 95, "Singapore"));

  private static InventedHome of(
      int share, String country, String currency, int pay, String cities) {
    return new InventedHome(share, country, currency, pay, List.of(cities.split(",")));
  }
}
