package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms in which applicant tracking systems write a place, as `City, State`: `PA - Lebanon`,
/// `US-KS-Remote`, `2100 Mill Rd NW, Andover, MN 55304`, `Chicago-525 West Street`.
final class FieldForms {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private static final String REMOTE = "(?:remote|(?:work|working) (?:from|at) home|wfh|virtual)";

  /// An address in the United States, from its number to its ZIP code.
  private static final FilteredPattern ADDRESS =
      FilteredPattern.of(
          "\\d.*?,\\s*(?:(?:Ste|Suite|Unit|Spc|Bldg|Apt)[. ]{1,2}#?\\w{1,6} )?([\\p{L}.'’"
              + " -]{2,40}?),? ?([A-Z]{2}),? \\d{5}(?:-\\d{4})?(?:, (?:US|USA|United States))?",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern STATE_OF_US =
      FilteredPattern.of(
          "(?:US|USA|U\\.S\\.)(?:, ?| ?- ?)([A-Z]{2})(?:, ?| ?- ?)" + "(?i:" + REMOTE + ")");

  private static final FilteredPattern STATE_AT_HOME =
      FilteredPattern.of("([A-Z]{2}) ?- ?(?i:(?:work|working) (?:from|at) home)");

  /// `PA - Lebanon`, `Massachusetts - Burlington`, `CA-Toronto`.
  private static final FilteredPattern AREA_FIRST =
      FilteredPattern.of(
          "([A-Z]{2}|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?) ?[-–] ?(\\p{Lu}[\\p{L}.'’ -]{2,30})");

  private static final FilteredPattern BEFORE_STREET =
      FilteredPattern.of("(\\p{Lu}[\\p{L}.' ]{2,30}?) ?-\\d+ ?\\p{Lu}.*");
  private static final FilteredPattern FIELD_WORK = FilteredPattern.of("Field ?- ?(?=\\p{Lu})");
  private static final FilteredPattern EMPTY_PART = FilteredPattern.of(",\\s*(?=,)");

  /// `Escazú, CRI`, `Remote-IND`.
  private static final FilteredPattern ALPHA_3 =
      FilteredPattern.of("(.*(?:, ?|\\p{L} ?- ?))([A-Z]{3})");

  private FieldForms() {}

  static String plain(String field) {
    String written = EMPTY_PART.replaceAll(field, "");
    if (written.isEmpty()) {
      return written;
    }
    if (Character.isDigit(written.charAt(0))) {
      return address(written);
    }
    if (written.indexOf('-') < 0 && written.indexOf('–') < 0 && written.indexOf(',') < 0) {
      return written;
    }
    FilteredPattern.Search state = STATE_OF_US.search(written);
    FilteredPattern.Search home = STATE_AT_HOME.search(written);
    if (state.matches() && isState(state.group(1)) || home.matches() && isState(home.group(1))) {
      return "Remote - US";
    }
    String place = FIELD_WORK.replaceFirst(written, "");
    return areaFirst(place)
        .or(() -> beforeStreet(place))
        .or(() -> withCountry(place))
        .orElse(place);
  }

  private static String address(String written) {
    FilteredPattern.Search address = ADDRESS.search(written);
    return address.matches() && isState(address.group(2).toUpperCase(Locale.ROOT))
        ? address.group(1).strip() + ", " + address.group(2) + ", United States"
        : written;
  }

  /// The name next to a code that is both a state and a country determines which one is meant: the
  /// state if it has a city of that name, else the country if it has one, as in `CA - Toronto`.
  private static Optional<String> areaFirst(String written) {
    FilteredPattern.Search parts = AREA_FIRST.search(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String area = parts.group(1);
    String city = parts.group(2).strip();
    if (RemoteWords.matches(city) || RemoteWords.matches(area)) {
      return Optional.empty();
    }
    if (isState(area) && isState(city)) {
      return Optional.of(area + ", United States");
    }
    if (isState(area) && CityNames.inRegion(city, area)) {
      return Optional.of(city + ", " + area + ", United States");
    }
    Optional<String> country = COUNTRIES.byCode(area).map(CountryDictionary.Country::name);
    if (country.isPresent() && CityNames.inCountry(PLACES.cities(city), area).isPresent()) {
      return Optional.of(city + ", " + country.get());
    }
    boolean town = isState(area) && !isMoreOftenCountry(area);
    return town ? Optional.of(city + ", " + area + ", United States") : Optional.empty();
  }

  /// Canada and India are more common than towns in California and Indiana that no one knows.
  private static boolean isMoreOftenCountry(String area) {
    return RegionNames.COUNTRY_CODES.contains(area) || area.equals("CA") || area.equals("IN");
  }

  private static Optional<String> beforeStreet(String written) {
    FilteredPattern.Search parts = BEFORE_STREET.search(written);
    return parts.matches() ? Optional.of(parts.group(1).strip()) : Optional.empty();
  }

  private static Optional<String> withCountry(String written) {
    FilteredPattern.Search parts = ALPHA_3.search(written);
    return parts.matches() && !parts.group(2).equals("USA")
        ? COUNTRIES
            .byAlpha3(parts.group(2))
            .flatMap(COUNTRIES::byCode)
            .map(country -> parts.group(1) + country.name())
        : Optional.empty();
  }

  private static boolean isState(String area) {
    return RegionNames.isStateOf(area, "US");
  }
}
