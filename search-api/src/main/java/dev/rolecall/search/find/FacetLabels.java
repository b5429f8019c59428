package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.JobFamilyText;
import dev.rolecall.model.text.RemoteScopeText;
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
      case PAY -> isTrue(indexed) ? "stated" : Facet.NOT_STATED;
      case VISA -> isTrue(indexed) ? "yes" : "no";
      case SKILL,
          COUNTRY,
          CITY,
          SOURCE,
          COMPANY,
          YEARS,
          POSTED,
          SEEN,
          PERMIT,
          CITIZENSHIP,
          CLEARANCE,
          AGENCY,
          LANGUAGE,
          SECTOR ->
          indexed;
    };
  }

  private static boolean isTrue(String indexed) {
    return indexed.equals("true");
  }

  /// @param name the company's name; empty for other facets
  static String label(Facet facet, String indexed, String name) {
    boolean yes = indexed.equals("yes") || isTrue(indexed);
    return switch (facet) {
      case SENIORITY -> SeniorityText.label(Seniority.valueOf(indexed));
      case MODE -> WorkModeText.label(WorkMode.valueOf(indexed));
      case FAMILY -> JobFamilyText.label(JobFamily.valueOf(indexed));
      case TYPE -> EmploymentText.label(EmploymentType.valueOf(indexed));
      case PAY -> yes ? "Pay stated" : "Pay not stated";
      case VISA -> yes ? "Sponsors a visa" : "Does not sponsor a visa";
      case PERMIT -> yes ? "Requires a work permit" : "Does not require a work permit";
      case CLEARANCE -> yes ? "Requires a clearance" : "Does not require a clearance";
      case AGENCY -> yes ? "Recruitment agency" : "Not a recruitment agency";
      case YEARS -> indexed + " years";
      case POSTED, SEEN -> age(indexed);
      case SKILL ->
          SkillDictionary.shared().byId(SkillId.of(indexed)).map(Skill::name).orElse(indexed);
      case COUNTRY -> country(indexed);
      case CITIZENSHIP -> RemoteScopeText.area(indexed);
      case LANGUAGE -> Locale.of(indexed).getDisplayLanguage(Locale.ENGLISH);
      case SECTOR -> SectorDictionary.shared().label(indexed);
      case COMPANY -> name.isEmpty() ? indexed : name;
      case CITY, SOURCE -> indexed;
    };
  }

  private static String country(String code) {
    return CountryDictionary.shared()
        .byCode(code)
        .map(CountryDictionary.Country::name)
        .orElse(code);
  }

  private static String age(String days) {
    return days.equals("1d") ? "In the last day" : "In the last " + days.replace("d", " days");
  }
}
