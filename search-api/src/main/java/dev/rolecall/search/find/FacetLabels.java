package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.model.text.WorkModeText;
import java.util.Locale;

/// The values of facets, as filter values and as readable labels.
final class FacetLabels {
  private FacetLabels() {}

  /// `FULL_TIME` becomes `full-time`, the filter value.
  static String value(Facet facet, String indexed) {
    return switch (facet) {
      case SENIORITY, MODE, FAMILY, TYPE -> indexed.toLowerCase(Locale.ROOT).replace('_', '-');
      case PAY -> indexed.equals("true") ? "stated" : "undisclosed";
      case SKILL, COUNTRY, CITY, SOURCE, COMPANY -> indexed;
    };
  }

  /// @param name the company's name; empty for other facets
  static String label(Facet facet, String indexed, String name) {
    return switch (facet) {
      case SENIORITY -> SeniorityText.label(Seniority.valueOf(indexed));
      case MODE -> WorkModeText.label(WorkMode.valueOf(indexed));
      case FAMILY -> JobFamilyText.label(JobFamily.valueOf(indexed));
      case TYPE -> EmploymentText.label(EmploymentType.valueOf(indexed));
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
}
