package dev.rolecall.search.find;

import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ConditionKind;
import java.util.Locale;

/// A field whose values are counted over the found jobs.
///
/// The values of a facet are alternatives of one filter, so its counts ignore that filter: each is
/// the number of jobs that another value would find. A job must have all skills of a search, so the
/// counts of skills ignore no filter.
enum Facet {
  SKILL(JobFields.SKILLS),
  SENIORITY(JobFields.SENIORITY),
  MODE(JobFields.MODES),
  COUNTRY(JobFields.COUNTRIES),
  CITY(JobFields.CITIES),
  FAMILY(JobFields.FAMILY),
  TYPE(JobFields.EMPLOYMENT_TYPES),
  SOURCE(JobFields.SOURCES),
  COMPANY(JobFields.COMPANY),
  /// Stated or undisclosed.
  PAY(JobFields.PAY_STATED);

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /// Its name in the API.
  String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this condition selects values of this facet.
  boolean isSelectedBy(Condition condition) {
    ConditionKind kind = condition.kind();
    boolean selected =
        switch (this) {
          case SKILL -> false;
          case SENIORITY -> kind == ConditionKind.SENIORITY;
          case MODE -> kind == ConditionKind.MODE;
          case COUNTRY, CITY -> kind == ConditionKind.PLACE;
          // selecting a family turns off the default filter for backend jobs
          case FAMILY -> kind == ConditionKind.FAMILY || kind == ConditionKind.BACKEND;
          case TYPE -> kind == ConditionKind.TYPE;
          case SOURCE -> kind == ConditionKind.SOURCE;
          case COMPANY -> kind == ConditionKind.COMPANY;
          case PAY -> kind == ConditionKind.PAY;
        };
    return selected && !condition.excluded();
  }

  /// Whether this condition selects values of any facet.
  static boolean isFacetFilter(Condition condition) {
    for (Facet facet : values()) {
      if (facet.isSelectedBy(condition)) {
        return true;
      }
    }
    return false;
  }
}
