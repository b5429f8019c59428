package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads filters that have places, countries or languages.
final class AreaFilterReader {
  private static final Map<String, String> LANGUAGES =
      Stream.of(Locale.getISOLanguages())
          .filter(code -> code.length() == 2)
          .collect(
              Collectors.toUnmodifiableMap(
                  code ->
                      Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                  code -> code,
                  (first, _) -> first));

  private final PlaceExpression places = new PlaceExpression();
  private final QueryDraft draft;

  AreaFilterReader(QueryDraft draft) {
    this.draft = draft;
  }

  void place(String name, String value, boolean excluded) {
    if (places.places(value, null).isEmpty()) {
      draft.problem(
          name,
          value,
          "'"
              + value
              + "' is not a known place; use a city (Berlin; Paris, FR), a country (DE) or a region"
              + " (EU)");
    } else {
      (excluded ? draft.excludedPlaces : draft.places).add(value);
    }
  }

  void remoteFrom(String name, String value, Consumer<String> add) {
    if (value.strip().equalsIgnoreCase(CountryDictionary.WORLDWIDE)) {
      add.accept(CountryDictionary.WORLDWIDE);
      return;
    }
    List<String> countries = places.countries(value);
    if (countries.isEmpty()) {
      unknownArea(name, value);
    }
    countries.forEach(add);
  }

  /// A country, or a union as a whole: jobs require `EU`, not each of its countries.
  void citizenship(String name, String value, Consumer<String> add) {
    String code = value.strip().toUpperCase(Locale.ROOT);
    List<String> countries = places.countries(value);
    if (countries.isEmpty()) {
      unknownArea(name, value);
    } else {
      add.accept(countries.size() == 1 ? countries.getFirst() : code);
    }
  }

  private void unknownArea(String name, String value) {
    draft.problem(
        name,
        value,
        "'" + value + "' is not a known country or region; examples are NL, Germany and EU");
  }

  /// An ISO 639-1 code or the English name of a language.
  static Optional<String> language(String value) {
    String language = value.strip().toLowerCase(Locale.ROOT);
    return LANGUAGES.containsValue(language)
        ? Optional.of(language)
        : Optional.ofNullable(LANGUAGES.get(language));
  }
}
