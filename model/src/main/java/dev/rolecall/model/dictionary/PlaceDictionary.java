package dev.rolecall.model.dictionary;

import dev.rolecall.model.job.Place;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cities and regions by the names that people write.
///
/// When several cities have the same name, the largest is chosen, unless a region or country is
/// given.
public final class PlaceDictionary {
  private static final int AREA_POPULATION = 1_000_000;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// The population of a large city.
  private static final int LARGE = 300_000;

  private static final PlaceDictionary SHARED = new PlaceDictionary();

  private final Map<String, List<City>> cities = new HashMap<>();
  private final Map<String, City> exact = new HashMap<>();
  private final Map<String, List<Region>> regions = new HashMap<>();
  private final Set<String> commonWords = new HashSet<>();

  private final NameWords words = new NameWords(PlaceDictionary::fold);

  /// @param code the ISO 3166-2 part after the country
  public record Region(String country, String code, String name) {
    public Place place() {
      return new Place(null, code, country, null, null);
    }
  }

  private PlaceDictionary() {
    for (String[] row : Tsv.read("places.tsv", 7)) {
      City city =
          new City(
              row[1],
              row[2],
              row[3],
              Double.parseDouble(row[4]),
              Double.parseDouble(row[5]),
              Integer.parseInt(row[6]));
      cities.computeIfAbsent(fold(row[1]), _ -> new ArrayList<>(1)).add(city);
    }
    cities.values().forEach(list -> list.sort(Comparator.comparing(City::population).reversed()));
    Tsv.read("city-aliases.tsv", 3).forEach(this::alias);
    Tsv.read("areas.tsv", 6).forEach(this::area);
    Tsv.read("city-words.tsv", 1).forEach(row -> commonWords.add(row[0]));
    for (String[] row : Tsv.read("regions.tsv", 4)) {
      Region region = new Region(row[0], row[1], row[2]);
      regions.computeIfAbsent(row[1], _ -> new ArrayList<>(1)).add(region);
      name(region, row[2]);
      Tsv.list(row[3]).forEach(alias -> name(region, alias));
    }
    cities.keySet().forEach(words::add);
    exact.keySet().forEach(words::add);
    regions.keySet().forEach(words::add);
  }

  public static PlaceDictionary shared() {
    return SHARED;
  }

  /// The largest city of this name.
  public Optional<City> city(String name) {
    City byCase = exact.get(name.strip());
    return byCase != null ? Optional.of(byCase) : cities(name).stream().findFirst();
  }

  /// All cities of this name, the largest first.
  public List<City> cities(String name) {
    return cities.getOrDefault(fold(name), List.of());
  }

  /// The names of cities with many people in lower case, the largest city first.
  public List<String> largeCities() {
    return cities.entrySet().stream()
        .filter(named -> named.getValue().getFirst().population() >= LARGE)
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<City>> named) -> -named.getValue().getFirst().population()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Regions with this name or upper-case code. A code may belong to several regions, such as `WA`.
  public List<Region> regions(String name) {
    return regions.getOrDefault(
        name.strip(), regions.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of()));
  }

  /// The name of a region.
  ///
  /// @param country ISO 3166-1 alpha-2
  /// @param code the ISO 3166-2 part after the country
  public Optional<String> regionName(String country, String code) {
    return regions(code).stream()
        .filter(region -> region.country().equals(country) && region.code().equals(code))
        .map(Region::name)
        .findFirst();
  }

  /// Whether a city's name is more common with another meaning: `Most`, `Reading`.
  public boolean isCommonWord(String name) {
    return commonWords.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether a text may contain the name of a city or region. A fast check with false positives.
  public boolean mayName(String text) {
    return words.anyIn(text, true);
  }

  private void name(Region region, String name) {
    String plain = name.startsWith("=") ? name.substring(1) : name.toLowerCase(Locale.ROOT);
    regions.computeIfAbsent(plain, _ -> new ArrayList<>(1)).add(region);
  }

  /// An area is preferred to a city of the same name.
  private void area(String[] row) {
    City area =
        new City(
            row[0],
            row[1],
            row[2],
            Double.parseDouble(row[3]),
            Double.parseDouble(row[4]),
            AREA_POPULATION);
    cities.computeIfAbsent(fold(row[0]), _ -> new ArrayList<>(1)).addFirst(area);
    for (String alias : Tsv.list(row[5])) {
      cities.computeIfAbsent(fold(alias), _ -> new ArrayList<>(1)).addFirst(area);
    }
  }

  private void alias(String[] row) {
    Optional<City> city =
        cities(row[1]).stream().filter(known -> known.country().equals(row[2])).findFirst();
    if (city.isEmpty()) {
      return;
    }
    if (row[0].startsWith("=")) {
      exact.put(row[0].substring(1), city.get());
    } else {
      List<City> named = cities.computeIfAbsent(fold(row[0]), _ -> new ArrayList<>(1));
      named.removeIf(city.get()::equals);
      named.addFirst(city.get());
    }
  }

  private static String fold(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return MARKS
            .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
            .replaceAll("")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ß", "ss");
      }
    }
    return lower;
  }
}
