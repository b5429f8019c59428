package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Locale;

/// A facet's values, as filters take them and as people read them.
final class FacetLabels {
  private FacetLabels() {}

  /// `FULL_TIME` is asked for as `full-time`.
  static String value(Facet facet, String indexed) {
    return switch (facet) {
      case SENIORITY, MODE, FAMILY, TYPE -> indexed.toLowerCase(Locale.ROOT).replace('_', '-');
      case PAY -> indexed.equals("true") ? "stated" : "undisclosed";
      case SKILL, COUNTRY, CITY, SOURCE, COMPANY -> indexed;
    };
  }

  /// @param name of a company, empty for others
  static String label(Facet facet, String indexed, String name) {
    return switch (facet) {
      case SENIORITY, MODE, FAMILY, TYPE -> words(indexed);
      case PAY -> indexed.equals("true") ? "Pay stated" : "Pay not stated";
      case SKILL ->
          SkillDictionary.shared().byId(SkillId.of(indexed)).map(Skill::name).orElse(indexed);
      case COUNTRY ->
          CountryDictionary.shared()
              .byCode(indexed)
              .map(CountryDictionary.Country::name)
              .orElse(indexed);
      case COMPANY -> name.isEmpty() ? indexed : name;
      case CITY, SOURCE -> indexed;
    };
  }

  /// `FULL_TIME` is read as `Full time`; `QA` and `ML` are names.
  private static String words(String constant) {
    return constant.length() <= 2
        ? constant
        : constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
