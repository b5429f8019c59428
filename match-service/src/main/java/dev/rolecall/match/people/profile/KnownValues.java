package dev.rolecall.match.people.profile;

import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The rules for values that a dictionary must contain, and for amounts.
final class KnownValues {
  private static final Set<String> REGIONS = regions();

  private KnownValues() {}

  static void skill(String path, JsonNode value, ProfileErrors errors) {
    if (!value.isString()) {
      errors.add(path, FieldRules.expected(path, "the id of a skill, such as \"java\"", value));
    } else if (!isSkill(value.asString())) {
      errors.add(
          path,
          "%s is not a known skill.%s"
              .formatted(ProfileErrors.shown(value), hint(Suggestions.skill(value.asString()))));
    }
  }

  private static boolean isSkill(String id) {
    try {
      return SkillDictionary.shared().byId(SkillId.of(id)).isPresent();
    } catch (IllegalArgumentException notASlug) {
      return false;
    }
  }

  static void country(String path, JsonNode value, ProfileErrors errors) {
    if (!isCountry(value)) {
      errors.add(
          path,
          "%s is not a two-letter country code (ISO 3166).%s"
              .formatted(ProfileErrors.shown(value), countryHint(value)));
    }
  }

  /// A country, or a region such as `EU`.
  static void countryOrRegion(String path, JsonNode value, ProfileErrors errors) {
    boolean region = value.isString() && REGIONS.contains(value.asString());
    if (!region && !isCountry(value)) {
      errors.add(
          path,
          "%s is not a two-letter country code (ISO 3166), nor one of %s.%s"
              .formatted(
                  ProfileErrors.shown(value), String.join(", ", REGIONS), countryHint(value)));
    }
  }

  private static boolean isCountry(JsonNode value) {
    return value.isString() && CountryDictionary.shared().byCode(value.asString()).isPresent();
  }

  private static String countryHint(JsonNode value) {
    return value.isString() ? hint(Suggestions.country(value.asString())) : "";
  }

  static void currency(String path, JsonNode value, ProfileErrors errors) {
    boolean known =
        value.isString() && CurrencyRates.fallback().currencies().contains(value.asString());
    if (!known) {
      errors.add(
          path,
          "%s is not a currency with a known exchange rate (ISO 4217).%s"
              .formatted(
                  ProfileErrors.shown(value),
                  value.isString() ? hint(Suggestions.currency(value.asString())) : ""));
    }
  }

  /// An amount of at least 0, with as many digits as stated pay may have.
  static void amount(String path, JsonNode value, ProfileErrors errors) {
    if (!value.isNumber()) {
      errors.add(path, FieldRules.expected(path, "a number without quotes or symbols", value));
    } else if (value.decimalValue().signum() < 0) {
      errors.add(path, FieldRules.expected(path, "an amount of at least 0", value));
    } else if (!isPlain(value.decimalValue())) {
      errors.add(path, path + " can have at most 18 digits, 6 of them decimal places.");
    }
  }

  static boolean isPlain(BigDecimal amount) {
    try {
      return Money.plain(amount) != null;
    } catch (IllegalArgumentException outOfBounds) {
      return false;
    }
  }

  private static String hint(Optional<String> suggestion) {
    return suggestion.map(Suggestions::didYouMean).orElse("");
  }

  private static Set<String> regions() {
    CountryDictionary countries = CountryDictionary.shared();
    Set<String> regions = new TreeSet<>();
    countries.codes().stream()
        .flatMap(code -> countries.byCode(code).stream())
        .forEach(country -> regions.addAll(country.regions()));
    regions.add("NORTH_AMERICA");
    regions.add(CountryDictionary.WORLDWIDE);
    return regions;
  }
}
