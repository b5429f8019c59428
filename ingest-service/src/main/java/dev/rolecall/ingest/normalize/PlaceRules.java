package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a place string: `Berlin, Germany`, `NYC / SF`, `Toronto, ON or Montreal`, `Greenwich CT`.
final class PlaceRules {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final Pattern SEPARATORS =
      Pattern.compile(
          "\\s*(?:[,;/|&()\\[\\]+•·>:]|\\bor\\b|\\band\\b|\\boder\\b|\\bund\\b|\\bet\\b| OR | AND"
              + " |\\s[-–—]+\\s|–|—)\\s*");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:100%|fully|full|remote(?:ly)?|wfh|on-?\\s?site|hybrid|in[-"
              + " ]?(?:person|office)|only|offices?|hqs?|based|greater|metro(?:politan)?|area|preferred|preferably|headquarter(?:s|ed)|downtown|central|near|nearby|located|locations?|either|optional|possible|friendly|ok|okay|in|our|the|your|campus|city"
              + " center|region|candidates|residents|ideally|primarily|mostly|must|be|live|local|locals|also|available|welcome|first|office-based)\\b:?");
  private static final Pattern EDGES = Pattern.compile("[.:!*'\"’]+$|^[.:!*'\"‘-]+");
  private static final Pattern DOTTED = Pattern.compile("(?i)\\bU\\.\\s?([SK])\\.?(\\s?A\\.?)?");

  /// `El Segundo (LA area)`
  private static final Pattern AREA_BRACKET =
      Pattern.compile("(?i)(?<=\\w) ?\\([^)]{2,30} (?:area|region|metro)\\)");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]+){0,2}");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{Lu})");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> STATES = Set.of("US", "CA", "AU");
  private static final Set<String> SHORT_CITIES = Set.of("SF", "NY", "LA", "DC");

  private static final int LARGE = 150_000;

  private PlaceRules() {}

  /// The places that a short string names; none when it names none.
  static List<Place> read(String text) {
    String bare = AREA_BRACKET.matcher(text).replaceAll("");
    String plain = DOTTED.matcher(bare).replaceAll(m -> "U" + m.group(1).toUpperCase(Locale.ROOT));
    List<String> parts =
        Arrays.stream(SEPARATORS.split(plain))
            .map(PlaceRules::clean)
            .filter(s -> s.length() > 1)
            .toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
      String afterNext = i + 2 < parts.size() ? parts.get(i + 2) : "";
      Optional<Step> step = step(parts.get(i), next, afterNext);
      if (step.isPresent()) {
        places.add(step.get().place());
        i += step.get().used() - 1;
      } else {
        places.addAll(pieces(parts.get(i)));
      }
    }
    return withoutWholes(places.stream().distinct().toList());
  }

  /// `Estonia (Tallinn or Tartu)` names two places, not three.
  static List<Place> withoutWholes(List<Place> places) {
    return places.stream()
        .filter(
            place ->
                place.city() != null
                    || places.stream()
                        .noneMatch(
                            other ->
                                other != place
                                    && Objects.equals(other.country(), place.country())
                                    && (other.city() != null
                                            && (place.region() == null
                                                || place.region().equals(other.region()))
                                        || place.region() == null && other.region() != null)))
        .toList();
  }

  /// Whether a string is nothing but a place.
  static boolean isPlace(String text) {
    if (text.length() > 200) {
      return false;
    }
    List<Place> places = read(text);
    if (places.isEmpty()) {
      return false;
    }
    String rest = NOT_LETTERS.matcher(NOISE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    return rest.split(" ").length <= 2 + 3 * places.size();
  }

  /// @param used how many parts it took
  private record Step(Place place, int used) {}

  private static Optional<Step> step(String part, String next, String afterNext) {
    Optional<Step> region = sameNamedRegion(part, next);
    if (region.isPresent()) {
      return region;
    }
    Optional<String> country = COUNTRIES.named(part);
    boolean state = part.length() == 2 && !isCountryCode(part);
    if (country.isPresent() && !state && !isCityState(part, next)) {
      return Optional.of(new Step(Place.country(country.get()), 1));
    }
    List<City> cities = cities(part);
    if (!cities.isEmpty()) {
      Optional<Step> city = city(part, cities, next, afterNext);
      if (city.isPresent()) {
        return city;
      }
    }
    return region(part, next).or(() -> trailing(part, next)).or(() -> stated(part, next));
  }

  /// A city that we do not know, with its state or country beside it: as stated, without
  /// coordinates.
  private static Optional<Step> stated(String part, String next) {
    if (part.length() < 4
        || !NAME.matcher(part).matches()
        || HnTitles.holdsNoun(part)
        || SkillDictionary.shared().named(part).isPresent()
        || PLACES.isCommonWord(part)) {
      return Optional.empty();
    }
    Optional<PlaceDictionary.Region> region =
        PLACES.regions(next).stream().filter(r -> STATES.contains(r.country())).findFirst();
    if (region.isPresent() && !next.equals("IN") && !next.equals("OR")) {
      String country = region.get().country();
      return Optional.of(new Step(new Place(part, region.get().code(), country, null, null), 2));
    }
    return next.length() < 4
        ? Optional.empty()
        : COUNTRIES
            .spelledOut(next)
            .filter(_ -> !ScopeRules.isScope(part))
            .map(code -> new Step(new Place(part, null, code, null, null), 2));
  }

  /// Two capitals that stand alone are a state before a country, but for the ones that people use.
  private static boolean isCountryCode(String part) {
    return Set.of(
            "US", "UK", "GB", "DE", "FR", "NL", "ES", "CH", "SE", "DK", "FI", "IE", "PL", "NZ",
            "AU", "SG", "JP", "BR", "HK", "EU")
        .contains(part);
  }

  /// Singapore is its city; Luxembourg with nothing behind it is the country.
  private static boolean isCityState(String part, String next) {
    return part.equalsIgnoreCase("Singapore")
        || part.equalsIgnoreCase("Hong Kong")
        || !next.isEmpty() && next.equalsIgnoreCase(part);
  }

  /// `Ontario, Canada` is the province and not the city in California.
  private static Optional<Step> sameNamedRegion(String part, String next) {
    if (part.length() == 2 || part.equals("New York") || part.equals("Washington")) {
      return Optional.empty();
    }
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
      return Optional.empty();
    }
    PlaceDictionary.Region region = regions.getFirst();
    boolean larger = PLACES.cities(part).stream().noneMatch(city -> city.population() > 500_000);
    boolean cityThere =
        PLACES.regions(next).stream()
            .anyMatch(r -> !r.country().equals(region.country()) && !next.equals("CA"));
    return larger && !cityThere ? region(part, next) : Optional.empty();
  }

  private static Optional<Step> city(
      String part, List<City> cities, String next, String afterNext) {
    for (PlaceDictionary.Region region : PLACES.regions(next)) {
      Optional<City> there =
          cities.stream()
              .filter(c -> c.country().equals(region.country()) && c.region().equals(region.code()))
              .findFirst();
      if (there.isPresent()) {
        boolean countryToo =
            COUNTRIES.named(afterNext).filter(region.country()::equals).isPresent();
        return Optional.of(new Step(there.get().place(), countryToo ? 3 : 2));
      }
    }
    Optional<City> inCountry = inCountry(cities, next);
    if (inCountry.isPresent()) {
      return Optional.of(new Step(inCountry.get().place(), 2));
    }
    Optional<City> afterRegion = next.isEmpty() ? Optional.empty() : inCountry(cities, afterNext);
    City city = afterRegion.orElse(cities.getFirst());
    boolean doubtful = PLACES.isCommonWord(part) && afterRegion.isEmpty();
    return doubtful ? Optional.empty() : Optional.of(new Step(city.place(), 1));
  }

  private static Optional<City> inCountry(List<City> cities, String country) {
    return COUNTRIES
        .named(country)
        .flatMap(code -> cities.stream().filter(c -> c.country().equals(code)).findFirst());
  }

  private static List<City> cities(String part) {
    if (!Character.isUpperCase(part.charAt(0)) && !Character.isDigit(part.charAt(0))
        || part.length() == 2 && !SHORT_CITIES.contains(part)) {
      return List.of();
    }
    Optional<City> exact = PLACES.city(part);
    List<City> named = PLACES.cities(part);
    if (named.isEmpty()) {
      return exact.map(List::of).orElse(List.of());
    }
    boolean capitals = part.length() == 3 && part.equals(part.toUpperCase(Locale.ROOT));
    if (capitals
        && named.getFirst().population() < LARGE
        && exact.filter(c -> !named.contains(c)).isEmpty()) {
      return List.of();
    }
    return exact.filter(c -> !named.contains(c)).map(List::of).orElse(named);
  }

  private static Optional<Step> region(String part, String next) {
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty()
        || !Character.isUpperCase(part.charAt(0))
        || part.equals("OR")
        || part.equals("IN")) {
      return Optional.empty();
    }
    Optional<String> country = COUNTRIES.named(next);
    Optional<PlaceDictionary.Region> there =
        country.flatMap(code -> regions.stream().filter(r -> r.country().equals(code)).findFirst());
    return Optional.of(
        there.map(r -> new Step(r.place(), 2)).orElse(new Step(regions.getFirst().place(), 1)));
  }

  /// `Greenwich CT`, `Hyderabad India`.
  private static Optional<Step> trailing(String part, String next) {
    String[] words = part.split(" ");
    for (int tail = Math.min(2, words.length - 1); tail > 0; tail--) {
      String city = String.join(" ", Arrays.copyOfRange(words, 0, words.length - tail));
      String area = String.join(" ", Arrays.copyOfRange(words, words.length - tail, words.length));
      if (!PLACES.regions(area).isEmpty() || COUNTRIES.named(area).isPresent()) {
        List<City> cities = city.length() > 1 ? cities(city) : List.of();
        Optional<Step> step = cities.isEmpty() ? Optional.empty() : city(city, cities, area, next);
        if (step.isEmpty() && tail == 1 && area.length() == 2) {
          step = stated(city, area);
        }
        if (step.isPresent() && step.get().used() > 1) {
          return Optional.of(new Step(step.get().place(), step.get().used() - 1));
        }
      }
    }
    return Optional.empty();
  }

  /// `NYC-San Diego`, and large cities and countries among other words.
  private static List<Place> pieces(String part) {
    String[] hyphened = HYPHEN.split(part);
    if (hyphened.length > 1) {
      List<Place> places = new ArrayList<>();
      for (String piece : hyphened) {
        step(piece.strip(), "", "").ifPresent(step -> places.add(step.place()));
      }
      if (places.size() * 2 > hyphened.length) {
        return places;
      }
    }
    String[] words = part.split(" ");
    if (words.length < 2 || words.length > 9) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      for (int n = Math.min(3, words.length - i); n > 0; n--) {
        String name =
            EDGES.matcher(String.join(" ", Arrays.copyOfRange(words, i, i + n))).replaceAll("");
        Optional<Place> known = name.length() < 2 ? Optional.empty() : known(name);
        if (known.isPresent()) {
          places.add(known.get());
          i += n - 1;
          break;
        }
      }
    }
    return places;
  }

  private static Optional<Place> known(String name) {
    Optional<Place> city =
        cities(name).stream()
            .findFirst()
            .filter(c -> c.population() > LARGE || SHORT_CITIES.contains(name))
            .filter(_ -> !PLACES.isCommonWord(name))
            .map(City::place);
    boolean country =
        Character.isUpperCase(name.charAt(0))
            && (name.length() > 2 || name.equals("US") || name.equals("UK"));
    return city.or(
        () -> country ? COUNTRIES.spelledOut(name).map(Place::country) : Optional.empty());
  }

  private static String clean(String part) {
    String bare = EDGES.matcher(part).replaceAll("");
    if (bare.length() > 3 && (!PLACES.cities(bare).isEmpty() || PLACES.city(bare).isPresent())) {
      return bare;
    }
    return EDGES.matcher(Words.squeeze(NOISE.matcher(bare).replaceAll(" "))).replaceAll("").strip();
  }
}
