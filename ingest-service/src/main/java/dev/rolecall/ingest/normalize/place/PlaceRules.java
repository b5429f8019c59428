package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Parses a place string: `Berlin, Germany`, `NYC / SF`, `Toronto, ON or Montreal`, `Greenwich CT`.
public final class PlaceRules {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final FunctionCache<ParsedPlaces> PARSED =
      new FunctionCache<>(PlaceRules::parseUncached);
  private static final FunctionCache<Boolean> IS_PLACE =
      new FunctionCache<>(PlaceRules::consistsOfPlaces);
  private static final int MAX_LENGTH = 200;
  static final int MAX_PLACES_LENGTH = 80;
  private static final FilteredPattern SEPARATORS =
      FilteredPattern.of(
          "(?=[\\s,;/|&()\\[\\]+•·>:oaue–—])\\s*(?:[,;/|&()\\[\\]+•·>:]|\\bor\\b|\\band\\b|\\boder\\b|\\bund\\b|\\bet\\b|"
              + " OR | AND |\\s[-–—]+\\s|–|—)\\s*");
  private static final FilteredPattern NOISE =
      FilteredPattern.of(
          "(?i)\\b(?:100%|fully|full|remote(?:ly)?|wfh|on-?\\s?site|hybrid|in[-"
              + " ]?(?:person|office)|only|offices?|hqs?|based|greater|metro(?:politan)?|area|preferred|preferably|headquarter(?:s|ed)|downtown|central|near|nearby|located|locations?|either|optional|possible|friendly|ok|okay|in|our|the|your|campus|city"
              + " center|region|candidates|residents|ideally|primarily|mostly|must|be|live|local|locals|also|available|welcome|first|office-based)\\b:?");
  private static final FilteredPattern EDGES = FilteredPattern.of("[.:!*'\"’]+$|^[.:!*'\"‘-]+");

  /// `El Segundo (LA area)`.
  private static final FilteredPattern AREA_BRACKET =
      FilteredPattern.of(
          "(?i)(?<=\\w) ?\\((?:[^)]{2,30} (?:area|region|metro)|(?:just"
              + " )?(?:outside|near|close|next to|north|south|east|west)\\b[^)]{2,40})\\)");

  private static final FilteredPattern AREA_BEFORE_CITY =
      FilteredPattern.of("(?:San Francisco |SF |SF/)?Bay Area \\(([^)]{3,40})\\)");

  private static final FilteredPattern SHARED_STATE =
      FilteredPattern.of("(\\p{Lu}[\\p{L} .'’-]+) ?/ ?(\\p{Lu}[\\p{L} .'’-]+), ([A-Z]{2})\\b");

  /// `Vista, CA 92083-7775`.
  private static final FilteredPattern ZIP =
      FilteredPattern.of("(?<=\\b[A-Z]{2}) \\d{5}(?:-\\d{4})?$");

  private static final FilteredPattern NOT_LETTERS = FilteredPattern.of("[^\\p{L}]+");

  private PlaceRules() {}

  /// The places in a string.
  ///
  /// @param otherWords how many of its words do not belong to a place
  private record ParsedPlaces(List<Place> places, int otherWords) {
    private static final ParsedPlaces NONE = new ParsedPlaces(List.of(), 0);
  }

  /// The places that a short string names.
  public static List<Place> parse(String text) {
    return PARSED.of(text).places();
  }

  private static ParsedPlaces parseUncached(String text) {
    if (!PLACES.mayName(text) && !COUNTRIES.mayName(text)) {
      return ParsedPlaces.NONE;
    }
    String bracketed = text.indexOf('(') < 0 ? text : withoutAreas(text);
    String stripped = bracketed.indexOf('/') < 0 ? bracketed : withSharedState(bracketed);
    String plain = PlaceCleanup.prepared(stripped);
    List<String> parts =
        NamesInLists.clarified(
            Arrays.stream(SEPARATORS.split(PlacePrefix.moved(plain)))
                .map(PlaceRules::clean)
                .filter(s -> s.length() > 1)
                .toList());
    List<Place> places = new ArrayList<>();
    int otherWords = 0;
    int position = 0;
    for (int i = 0; i < parts.size(); i++) {
      int at = plain.indexOf(parts.get(i), position);
      position = at < 0 ? position : at + parts.get(i).length();
      String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
      String afterNext = i + 2 < parts.size() ? parts.get(i + 2) : "";
      String countryBefore = NamesInLists.countryBefore(parts, i).orElse("");
      Optional<PlaceNames.PlaceMatch> found =
          PlaceNames.find(parts.get(i), next, afterNext)
              .map(match -> PlaceNames.inCountry(match, countryBefore));
      if (found.isPresent()) {
        places.add(found.get().place());
        boolean listed = found.get().used() == 3 && at >= 0 && !isBeforeComma(plain, position);
        i += listed ? 0 : found.get().used() - 1;
      } else {
        List<Place> pieces = PlacePieces.in(parts.get(i));
        places.addAll(pieces);
        otherWords += Math.max(0, words(parts.get(i)) - pieces.size());
      }
    }
    return new ParsedPlaces(
        withoutContainingPlaces(NamesInLists.together(places.stream().distinct().toList())),
        otherWords);
  }

  /// Without the areas next to a city: `El Segundo (LA area)`, `SF Bay Area (Alameda)`.
  private static String withoutAreas(String text) {
    String cities = AREA_BRACKET.replaceAll(text, "");
    FilteredPattern.Search area = AREA_BEFORE_CITY.search(cities);
    return area.find() && isOnlyPlaces(area.group(1))
        ? cities.substring(0, area.start()) + cities.substring(area.start(1))
        : cities;
  }

  /// Whether a comma follows a part, so that the next part can be its region. In `Munich/Garching,
  /// Germany` the second part is not a region of the first.
  ///
  /// @param end of the part
  private static boolean isBeforeComma(String text, int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next >= text.length()
        || "/|&".indexOf(text.charAt(next)) < 0 && !Character.isLetter(text.charAt(next));
  }

  /// Repeats a state after two cities for the first one if it has a city of that name:
  /// `Cambridge/Boston, MA`.
  private static String withSharedState(String text) {
    FilteredPattern.Search two = SHARED_STATE.search(text);
    return two.find() && CityNames.inRegion(two.group(1).strip(), two.group(3))
        ? text.substring(0, two.end(1)) + ", " + two.group(3) + text.substring(two.end(1))
        : text;
  }

  /// The places without countries and regions that contain another of the places: `Estonia (Tallinn
  /// or Tartu)` names two places, not three.
  public static List<Place> withoutContainingPlaces(List<Place> places) {
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

  /// Whether a short string contains nothing but places, with a city among them.
  public static boolean isOnlyPlaces(String text) {
    if (text.length() > MAX_PLACES_LENGTH) {
      return false;
    }
    ParsedPlaces parsed = PARSED.of(text);
    return parsed.otherWords() == 0
        && parsed.places().stream().anyMatch(place -> place.city() != null);
  }

  /// Whether a string consists of places and few other words.
  public static boolean isPlace(String text) {
    return text.length() <= MAX_LENGTH && IS_PLACE.of(text);
  }

  private static boolean consistsOfPlaces(String text) {
    ParsedPlaces parsed = PARSED.of(text);
    if (parsed.places().isEmpty()) {
      return false;
    }
    String rest = NOT_LETTERS.replaceAll(NOISE.replaceAll(text, " "), " ").strip();
    return parsed.otherWords() == 0 || words(rest) <= 2 + 3 * parsed.places().size();
  }

  private static int words(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static String clean(String part) {
    String stripped = withoutEdges(endsInDigit(part) ? ZIP.replaceAll(part, "") : part);
    if (stripped.equals("IN")) {
      return stripped;
    }
    if (stripped.length() > 3
        && (!PLACES.cities(stripped).isEmpty() || PLACES.city(stripped).isPresent())) {
      return stripped;
    }
    return withoutEdges(Words.squeeze(NOISE.replaceAll(stripped, " "))).strip();
  }

  private static boolean endsInDigit(String part) {
    return !part.isEmpty() && Character.isDigit(part.charAt(part.length() - 1));
  }

  static String withoutEdges(String text) {
    boolean plain =
        text.isEmpty()
            || Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return plain ? text : EDGES.replaceAll(text, "");
  }
}
