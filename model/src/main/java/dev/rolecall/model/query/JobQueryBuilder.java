package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CompanyDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a [JobQuery]. Each method adds one condition.
public final class JobQueryBuilder {
  private final List<Term> terms = new ArrayList<>();
  private final List<Term> excludedTerms = new ArrayList<>();
  private final Set<SkillId> skills = new LinkedHashSet<>();
  private final Set<SkillId> excludedSkills = new LinkedHashSet<>();
  private final List<Set<SkillId>> anySkills = new ArrayList<>();
  private final Set<JobFamily> preferredFamilies = new LinkedHashSet<>();
  private final Set<JobFamily> families = new LinkedHashSet<>();
  private final Set<Seniority> seniority = new LinkedHashSet<>();
  private final Set<WorkMode> modes = new LinkedHashSet<>();
  private final Set<EmploymentType> employmentTypes = new LinkedHashSet<>();
  private final Set<JobFamily> excludedFamilies = new LinkedHashSet<>();
  private final Set<Seniority> excludedSeniority = new LinkedHashSet<>();
  private final Set<WorkMode> excludedModes = new LinkedHashSet<>();
  private final Set<EmploymentType> excludedEmploymentTypes = new LinkedHashSet<>();
  private @Nullable Integer experienceYears;
  private final List<PlaceFilter> places = new ArrayList<>();
  private final Set<String> remoteFrom = new LinkedHashSet<>();
  private @Nullable PayFilter pay;
  private final Set<CompanyId> companies = new LinkedHashSet<>();
  private final Set<CompanyId> excludedCompanies = new LinkedHashSet<>();
  private final Set<SourceId> sources = new LinkedHashSet<>();
  private @Nullable Boolean visaSponsorship;
  private @Nullable Boolean workPermit;
  private @Nullable Boolean clearance;
  private @Nullable Instant postedSince;
  private boolean backend;
  private boolean closed;

  JobQueryBuilder() {}

  public JobQueryBuilder term(Term value) {
    terms.add(value);
    return this;
  }

  public JobQueryBuilder excludedTerm(Term value) {
    excludedTerms.add(value);
    return this;
  }

  public JobQueryBuilder skill(SkillId value) {
    skills.add(value);
    return this;
  }

  public JobQueryBuilder excludedSkill(SkillId value) {
    excludedSkills.add(value);
    return this;
  }

  /// At least one of these skills.
  public JobQueryBuilder anySkill(Set<SkillId> alternatives) {
    anySkills.add(alternatives);
    return this;
  }

  public JobQueryBuilder preferredFamily(JobFamily value) {
    preferredFamilies.add(value);
    return this;
  }

  public JobQueryBuilder family(JobFamily value) {
    families.add(value);
    return this;
  }

  public JobQueryBuilder seniority(Seniority value) {
    seniority.add(value);
    return this;
  }

  public JobQueryBuilder mode(WorkMode value) {
    modes.add(value);
    return this;
  }

  public JobQueryBuilder employmentType(EmploymentType value) {
    employmentTypes.add(value);
    return this;
  }

  public JobQueryBuilder excludedFamily(JobFamily value) {
    excludedFamilies.add(value);
    return this;
  }

  public JobQueryBuilder excludedSeniority(Seniority value) {
    excludedSeniority.add(value);
    return this;
  }

  public JobQueryBuilder excludedMode(WorkMode value) {
    excludedModes.add(value);
    return this;
  }

  public JobQueryBuilder excludedEmploymentType(EmploymentType value) {
    excludedEmploymentTypes.add(value);
    return this;
  }

  public JobQueryBuilder experienceYears(@Nullable Integer value) {
    experienceYears = value;
    return this;
  }

  public JobQueryBuilder place(PlaceFilter value) {
    places.add(value);
    return this;
  }

  public JobQueryBuilder remoteFrom(String value) {
    remoteFrom.add(value);
    return this;
  }

  public JobQueryBuilder pay(@Nullable PayFilter value) {
    pay = value;
    return this;
  }

  public JobQueryBuilder company(CompanyId value) {
    companies.add(CompanyDictionary.shared().company(value));
    return this;
  }

  public JobQueryBuilder excludedCompany(CompanyId value) {
    excludedCompanies.add(CompanyDictionary.shared().company(value));
    return this;
  }

  public JobQueryBuilder source(SourceId value) {
    sources.add(value);
    return this;
  }

  public JobQueryBuilder visaSponsorship(@Nullable Boolean value) {
    visaSponsorship = value;
    return this;
  }

  public JobQueryBuilder workPermit(@Nullable Boolean value) {
    workPermit = value;
    return this;
  }

  public JobQueryBuilder clearance(@Nullable Boolean value) {
    clearance = value;
    return this;
  }

  public JobQueryBuilder postedSince(@Nullable Instant value) {
    postedSince = value;
    return this;
  }

  public JobQueryBuilder backend(boolean value) {
    backend = value;
    return this;
  }

  public JobQueryBuilder closed(boolean value) {
    closed = value;
    return this;
  }

  public JobQuery build() {
    return new JobQuery(
        terms,
        excludedTerms,
        skills,
        excludedSkills,
        anySkills,
        families,
        preferredFamilies,
        seniority,
        modes,
        employmentTypes,
        excludedFamilies,
        excludedSeniority,
        excludedModes,
        excludedEmploymentTypes,
        experienceYears,
        places,
        remoteFrom,
        pay,
        companies,
        excludedCompanies,
        sources,
        visaSponsorship,
        workPermit,
        clearance,
        postedSince,
        backend,
        closed);
  }
}
