package dev.rolecall.search.find;

import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ConditionKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A field whose values are counted over the found jobs.
///
/// The values of a facet are alternatives of one filter, so its counts ignore that filter, and what
/// it excludes: each is the number of jobs that another value would find. A job must have all
/// skills of a search, so the counts of skills ignore its exclusions only.
enum Facet {
  SKILL(JobFields.ALL_SKILLS, OptionalField.SKILL, ConditionKind.SKILL),
  SENIORITY(JobFields.SENIORITY, OptionalField.SENIORITY, ConditionKind.SENIORITY),
  MODE(JobFields.MODES, OptionalField.MODE, ConditionKind.MODE),
  COUNTRY(JobFields.COUNTRIES, OptionalField.PLACE, ConditionKind.PLACE),
  CITY(JobFields.CITIES, OptionalField.PLACE, ConditionKind.PLACE),
  /// Selecting a family turns off the default filter for backend jobs.
  FAMILY(JobFields.FAMILY, null, ConditionKind.FAMILY, ConditionKind.BACKEND),
  TYPE(JobFields.EMPLOYMENT_TYPES, OptionalField.TYPE, ConditionKind.TYPE),
  SOURCE(JobFields.SOURCES, null, ConditionKind.SOURCE),
  COMPANY(JobFields.COMPANY, null, ConditionKind.COMPANY),
  /// Whether it is stated.
  PAY(JobFields.PAY_STATED, OptionalField.PAY, ConditionKind.PAY),
  YEARS("", OptionalField.EXPERIENCE, ConditionKind.EXPERIENCE),
  POSTED("", OptionalField.POSTED, ConditionKind.POSTED),
  SEEN("", null, ConditionKind.SEEN),
  VISA(JobFields.VISA_SPONSORSHIP, OptionalField.VISA, ConditionKind.VISA),
  PERMIT(JobFields.WORK_PERMIT, OptionalField.PERMIT, ConditionKind.PERMIT),
  CITIZENSHIP(JobFields.CITIZENSHIP, OptionalField.CITIZENSHIP, ConditionKind.CITIZENSHIP),
  CLEARANCE(JobFields.CLEARANCE, OptionalField.CLEARANCE, ConditionKind.CLEARANCE),
  AGENCY(JobFields.AGENCY, OptionalField.AGENCY, ConditionKind.AGENCY),
  LANGUAGE(JobFields.LANGUAGE, OptionalField.LANGUAGE, ConditionKind.LANGUAGE),
  SECTOR(JobFields.SECTOR, OptionalField.SECTOR, ConditionKind.SECTOR);

  /// The value for jobs that do not state the field.
  static final String NOT_STATED = "not-stated";

  private final String field;
  private final @Nullable OptionalField optional;
  private final Set<ConditionKind> kinds;

  Facet(String field, @Nullable OptionalField optional, ConditionKind... kinds) {
    this.field = field;
    this.optional = optional;
    this.kinds = Set.of(kinds);
  }

  String field() {
    return field;
  }

  /// The field that a job may leave out; empty if every job states it.
  Optional<OptionalField> optional() {
    return Optional.ofNullable(optional);
  }

  /// Its name in the API.
  String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this condition selects or excludes values of this facet.
  boolean isSelectedBy(Condition condition) {
    return kinds.contains(condition.kind()) && (this != SKILL || condition.excluded());
  }
}
