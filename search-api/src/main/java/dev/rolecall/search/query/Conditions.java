package dev.rolecall.search.query;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Converts a search to conditions. [JobQuery] defines what each of them means.
record Conditions(ConditionList list) {
  static List<Condition> of(JobQuery query, CurrencyRates rates) {
    ConditionList list = new ConditionList(query.notStated());
    Conditions all = new Conditions(list);
    RangeConditions ranges = new RangeConditions(list, rates);
    PlaceConditions places = new PlaceConditions(list);
    WordConditions words = new WordConditions(list);
    all.visibility(query);
    words.words(query);
    words.skills(query);
    all.choices(query);
    ranges.experience(query);
    places.places(query);
    places.remoteFrom(query);
    ranges.pay(query.pay());
    all.companies(query);
    all.requirements(query);
    all.postings(query);
    ranges.age(query);
    new TreeSet<>(query.stated()).forEach(list::stated);
    return list.conditions();
  }

  private void visibility(JobQuery query) {
    list.must(ConditionKind.PUBLIC, "", Queries.term(JobFields.PUBLIC, true));
    if (!query.closed()) {
      list.must(ConditionKind.OPEN, "closed:no", Queries.term(JobFields.OPEN, true));
    }
    if (query.backend()) {
      list.must(ConditionKind.BACKEND, "all:no", Queries.term(JobFields.BACKEND, true));
    }
  }

  private void choices(JobQuery query) {
    list.oneOf(ConditionKind.FAMILY, JobFields.FAMILY, names(query.families()));
    list.optionalOneOf(OptionalField.SENIORITY, JobFields.SENIORITY, names(query.seniority()));
    list.optionalOneOf(OptionalField.MODE, JobFields.MODES, names(query.modes()));
    list.optionalOneOf(
        OptionalField.TYPE, JobFields.EMPLOYMENT_TYPES, names(query.employmentTypes()));
    list.nothingBut(
        ConditionKind.FAMILY, JobFields.FAMILY, query.excludedFamilies(), JobFamily.class);
    list.nothingBut(
        ConditionKind.SENIORITY, JobFields.SENIORITY, query.excludedSeniority(), Seniority.class);
    list.nothingBut(ConditionKind.MODE, JobFields.MODES, query.excludedModes(), WorkMode.class);
    list.nothingBut(
        ConditionKind.TYPE,
        JobFields.EMPLOYMENT_TYPES,
        query.excludedEmploymentTypes(),
        EmploymentType.class);
  }

  private void companies(JobQuery query) {
    list.oneOf(ConditionKind.COMPANY, JobFields.COMPANY, texts(query.companies()));
    list.noneOf(ConditionKind.COMPANY, JobFields.COMPANY, texts(query.excludedCompanies()));
    requirement(OptionalField.AGENCY, JobFields.AGENCY, query.agency());
  }

  private void requirements(JobQuery query) {
    requirement(OptionalField.PERMIT, JobFields.WORK_PERMIT, query.workPermit());
    requirement(OptionalField.CLEARANCE, JobFields.CLEARANCE, query.clearance());
    Boolean visa = query.visaSponsorship();
    list.optional(
        OptionalField.VISA,
        visa == null ? "" : yesOrNo(ConditionKind.VISA, visa),
        visa == null ? null : Queries.term(JobFields.VISA_SPONSORSHIP, visa));
    Boolean noVisa = query.excludedVisaSponsorship();
    if (noVisa != null) {
      list.mustNot(
          ConditionKind.VISA,
          yesOrNo(ConditionKind.VISA, noVisa),
          Queries.term(JobFields.VISA_SPONSORSHIP, noVisa));
    }
    list.optionalOneOf(OptionalField.CITIZENSHIP, JobFields.CITIZENSHIP, query.citizenships());
    list.nothingBut(
        ConditionKind.CITIZENSHIP,
        JobFields.CITIZENSHIP,
        JobFields.CITIZENSHIP_COUNT,
        query.excludedCitizenships());
  }

  /// A job that does not state the requirement is treated as one without it.
  private void requirement(OptionalField field, String indexed, @Nullable Boolean required) {
    ConditionKind kind = ConditionKind.of(field);
    if (required == null) {
      list.optional(field, "", null);
    } else if (required) {
      list.optional(field, yesOrNo(kind, true), Queries.term(indexed, true));
    } else {
      list.mustNot(kind, yesOrNo(kind, true), Queries.term(indexed, true));
    }
  }

  private static String yesOrNo(ConditionKind kind, boolean value) {
    return kind.filter() + (value ? ":yes" : ":no");
  }

  private void postings(JobQuery query) {
    list.oneOf(ConditionKind.SOURCE, JobFields.SOURCES, texts(query.sources()));
    list.nothingBut(
        ConditionKind.SOURCE,
        JobFields.SOURCES,
        JobFields.SOURCE_COUNT,
        texts(query.excludedSources()));
    list.optionalOneOf(OptionalField.LANGUAGE, JobFields.LANGUAGE, query.languages());
    list.noneOf(ConditionKind.LANGUAGE, JobFields.LANGUAGE, query.excludedLanguages());
    list.optionalOneOf(OptionalField.SECTOR, JobFields.SECTOR, query.sectors());
    list.noneOf(ConditionKind.SECTOR, JobFields.SECTOR, query.excludedSectors());
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return ConditionList.names(values);
  }

  private static Set<String> texts(Set<?> values) {
    return ConditionList.texts(values);
  }
}
