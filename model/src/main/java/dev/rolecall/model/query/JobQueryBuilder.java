package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CompanyDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a [JobQuery]. Each method adds one condition.
public final class JobQueryBuilder {
  private final JobQueryFields fields = new JobQueryFields();

  JobQueryBuilder() {}

  public JobQueryBuilder term(Term value) {
    fields.terms.add(value);
    return this;
  }

  public JobQueryBuilder excludedTerm(Term value) {
    fields.excludedTerms.add(value);
    return this;
  }

  public JobQueryBuilder skill(SkillId value) {
    fields.skills.add(value);
    return this;
  }

  public JobQueryBuilder excludedSkill(SkillId value) {
    fields.excludedSkills.add(value);
    return this;
  }

  /// At least one of these skills.
  public JobQueryBuilder anySkill(Set<SkillId> value) {
    fields.anySkills.add(value);
    return this;
  }

  public JobQueryBuilder family(JobFamily value) {
    fields.families.add(value);
    return this;
  }

  public JobQueryBuilder preferredFamily(JobFamily value) {
    fields.preferredFamilies.add(value);
    return this;
  }

  public JobQueryBuilder preferredTitle(String words) {
    fields.preferredTitles.add(words);
    return this;
  }

  public JobQueryBuilder excludedFamily(JobFamily value) {
    fields.excludedFamilies.add(value);
    return this;
  }

  public JobQueryBuilder seniority(Seniority value) {
    fields.seniority.add(value);
    return this;
  }

  public JobQueryBuilder excludedSeniority(Seniority value) {
    fields.excludedSeniority.add(value);
    return this;
  }

  public JobQueryBuilder mode(WorkMode value) {
    fields.modes.add(value);
    return this;
  }

  public JobQueryBuilder excludedMode(WorkMode value) {
    fields.excludedModes.add(value);
    return this;
  }

  public JobQueryBuilder employmentType(EmploymentType value) {
    fields.employmentTypes.add(value);
    return this;
  }

  public JobQueryBuilder excludedEmploymentType(EmploymentType value) {
    fields.excludedEmploymentTypes.add(value);
    return this;
  }

  public JobQueryBuilder experienceYears(@Nullable Integer value) {
    fields.experienceYears = value;
    return this;
  }

  public JobQueryBuilder minExperienceYears(@Nullable Integer value) {
    fields.minExperienceYears = value;
    return this;
  }

  public JobQueryBuilder place(PlaceFilter value) {
    fields.places.add(value);
    return this;
  }

  public JobQueryBuilder excludedPlace(PlaceFilter value) {
    fields.excludedPlaces.add(value);
    return this;
  }

  public JobQueryBuilder remoteFrom(String value) {
    fields.remoteFrom.add(value);
    return this;
  }

  public JobQueryBuilder excludedRemoteFrom(String value) {
    fields.excludedRemoteFrom.add(value);
    return this;
  }

  public JobQueryBuilder pay(@Nullable PayFilter value) {
    fields.pay = value;
    return this;
  }

  public JobQueryBuilder company(CompanyId value) {
    fields.companies.add(CompanyDictionary.shared().company(value));
    return this;
  }

  public JobQueryBuilder excludedCompany(CompanyId value) {
    fields.excludedCompanies.add(CompanyDictionary.shared().company(value));
    return this;
  }

  public JobQueryBuilder source(SourceId value) {
    fields.sources.add(value);
    return this;
  }

  public JobQueryBuilder excludedSource(SourceId value) {
    fields.excludedSources.add(value);
    return this;
  }

  public JobQueryBuilder visaSponsorship(@Nullable Boolean value) {
    fields.visaSponsorship = value;
    return this;
  }

  public JobQueryBuilder excludedVisaSponsorship(@Nullable Boolean value) {
    fields.excludedVisaSponsorship = value;
    return this;
  }

  public JobQueryBuilder workPermit(@Nullable Boolean value) {
    fields.workPermit = value;
    return this;
  }

  public JobQueryBuilder citizenship(String value) {
    fields.citizenships.add(value);
    return this;
  }

  public JobQueryBuilder excludedCitizenship(String value) {
    fields.excludedCitizenships.add(value);
    return this;
  }

  public JobQueryBuilder clearance(@Nullable Boolean value) {
    fields.clearance = value;
    return this;
  }

  public JobQueryBuilder agency(@Nullable Boolean value) {
    fields.agency = value;
    return this;
  }

  public JobQueryBuilder language(String value) {
    fields.languages.add(value);
    return this;
  }

  public JobQueryBuilder excludedLanguage(String value) {
    fields.excludedLanguages.add(value);
    return this;
  }

  public JobQueryBuilder sector(String value) {
    fields.sectors.add(value);
    return this;
  }

  public JobQueryBuilder excludedSector(String value) {
    fields.excludedSectors.add(value);
    return this;
  }

  public JobQueryBuilder posted(TimeRange value) {
    fields.posted = value;
    return this;
  }

  public JobQueryBuilder firstSeen(TimeRange value) {
    fields.firstSeen = value;
    return this;
  }

  public JobQueryBuilder notStated(OptionalField value) {
    fields.notStated.add(value);
    return this;
  }

  public JobQueryBuilder stated(OptionalField value) {
    fields.stated.add(value);
    return this;
  }

  public JobQueryBuilder backend(boolean value) {
    fields.backend = value;
    return this;
  }

  public JobQueryBuilder closed(boolean value) {
    fields.closed = value;
    return this;
  }

  public JobQuery build() {
    return fields.toQuery();
  }
}
