package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary.Region;
import dev.rolecall.model.dictionary.QueryPhrase;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The name of a city, country or region among the words of a search: `berlin`, `Paris, FR`,
/// `portland oregon`, `united states`.
///
/// @param end the index after its last word
/// @param value as the value of a filter
/// @param city empty for another place
/// @param region the state or province; empty for another place
record PlainPlaceName(int end, String value, Optional<City> city, Optional<Region> region) {
  private static final PlaceExpression PLACES = new PlaceExpression();
  private static final PlaceDictionary CITIES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final int MAX_WORDS = 4;

  /// A smaller city needs a word such as "in" before it, since its name may mean something else.
  private static final int MIN_POPULATION = 60_000;

  /// Country codes that are words, even after "in" or "remote".
  private static final Set<String> NOT_CODES =
      Set.of(
          "it", "ai", "ml", "in", "is", "no", "be", "at", "me", "my", "to", "so", "do", "am", "as",
          "by", "pm", "go", "an", "or", "io", "tv", "cd", "ci", "sh", "sql", "st", "vc", "va");

  private static final Set<String> LAST_WORDS = Set.of("only", "based", "area");

  /// @param expected whether a word before it says that a place follows
  static Optional<PlainPlaceName> find(PlainWords words, int at, boolean expected) {
    for (int end = words.maxEnd(at, MAX_WORDS); end > at; end--) {
      String name = name(words.text(at, end));
      Optional<PlainPlaceName> place = place(words, at, end, name, expected);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /// ISO 3166-1 alpha-2; empty for a country or an area, which `value` names.
  Optional<String> country() {
    return city.map(City::country).or(() -> region.map(Region::country));
  }

  boolean isCity() {
    return city.isPresent();
  }

  /// `us-based` is `us`.
  private static String name(String text) {
    return text.replaceFirst("(?i)(?<=[\\p{L}])[- ](?:based|only)$", "");
  }

  private static Optional<PlainPlaceName> place(
      PlainWords words, int at, int end, String name, boolean expected) {
    boolean area =
        PlainPhrases.find(words, at, QueryPhrase.Use.AREA).filter(f -> f.end() == end).isPresent()
            || !name.equals(words.text(at, end)) && isKnownArea(name);
    if (area || isArea(name, expected)) {
      return Optional.of(area(last(words, end), name, Optional.empty()));
    }
    Optional<Region> region = region(name, expected);
    if (region.isPresent() && inArea(words, end, name).isEmpty()) {
      return Optional.of(state(words, end, name, region.get()));
    }
    Optional<City> city = city(name, expected);
    if (city.isEmpty()) {
      return Optional.empty();
    }
    return inArea(words, end, name)
        .or(() -> Optional.of(city(last(words, end), value(name, city.get()), city.get())));
  }

  /// The state with its country after it: `ontario canada`.
  private static PlainPlaceName state(PlainWords words, int stateEnd, String name, Region state) {
    for (int end = words.maxEnd(stateEnd, 2); end > stateEnd; end--) {
      String country = words.text(stateEnd, end);
      if (PLACES.countries(country).equals(List.of(state.country()))) {
        return area(last(words, end), name + ", " + country, Optional.of(state));
      }
    }
    return area(last(words, stateEnd), name, Optional.of(state));
  }

  private static PlainPlaceName city(int end, String value, City city) {
    return new PlainPlaceName(end, value, Optional.of(city), Optional.empty());
  }

  private static PlainPlaceName area(int end, String value, Optional<Region> region) {
    return new PlainPlaceName(end, value, Optional.empty(), region);
  }

  /// A state by its name, or by a code in capital letters.
  private static Optional<Region> region(String name, boolean expected) {
    boolean code = name.length() <= 3;
    boolean word =
        code
            ? !name.equals(name.toUpperCase(Locale.ROOT))
                || NOT_CODES.contains(name.toLowerCase(Locale.ROOT))
            : !expected && CITIES.isCommonWord(name);
    return word || SkillDictionary.shared().isAmbiguous(name)
        ? Optional.empty()
        : PLACES.region(name);
  }

  /// `LA` is also the code of a country, so that a filter needs the city's full name.
  private static String value(String name, City city) {
    boolean same =
        PLACES.countries(name).isEmpty() && PLACES.city(name).filter(city::equals).isPresent();
    return same ? name : city.name() + ", " + city.country();
  }

  private static boolean isKnownArea(String name) {
    String code = name.toUpperCase(Locale.ROOT);
    return !PLACES.countries(name).isEmpty()
        && !NOT_CODES.contains(name.toLowerCase(Locale.ROOT))
        && !isExact(code, CITIES.city(code));
  }

  private static boolean isArea(String name, boolean expected) {
    return expected
        ? isKnownArea(name)
        : name.length() > 3
            && COUNTRIES.spelledOut(name).isPresent()
            && !SkillDictionary.shared().isAmbiguous(name);
  }

  private static Optional<City> city(String name, boolean expected) {
    Optional<City> city = CITIES.city(name);
    if (city.isEmpty() && expected) {
      city = CITIES.city(name.toUpperCase(Locale.ROOT));
    }
    boolean sure =
        expected
            || isExact(name, city)
            || name.length() > 2
                && !CITIES.isCommonWord(name)
                && city.filter(c -> c.population() >= MIN_POPULATION).isPresent();
    return sure ? city : Optional.empty();
  }

  /// Whether it is a short name in capital letters: `LA`, `NYC`.
  private static boolean isExact(String name, Optional<City> city) {
    return city.filter(c -> !CITIES.cities(name).contains(c)).isPresent()
        && !NOT_CODES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// The city with the country or state after it.
  private static Optional<PlainPlaceName> inArea(PlainWords words, int cityEnd, String name) {
    boolean comma = words.get(cityEnd - 1).ends();
    for (int end = words.maxEnd(cityEnd, 2); end > cityEnd; end--) {
      String area = words.text(cityEnd, end);
      boolean spelled = area.length() > 2 || comma || area.equals(area.toUpperCase(Locale.ROOT));
      Optional<City> city = city(name + ", " + area, area, spelled || isState(area));
      if (city.isPresent()) {
        return Optional.of(city(last(words, end), name + ", " + area, city.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isState(String area) {
    return !NOT_CODES.contains(area.toLowerCase(Locale.ROOT))
        && !CITIES.regions(area.toUpperCase(Locale.ROOT)).isEmpty();
  }

  private static Optional<City> city(String value, String area, boolean sure) {
    if (!sure || !area.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.')) {
      return Optional.empty();
    }
    return PLACES.city(value);
  }

  private static int last(PlainWords words, int end) {
    return !words.get(end - 1).ends() && LAST_WORDS.contains(words.lower(end)) ? end + 1 : end;
  }
}
