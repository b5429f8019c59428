package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a [JobQuery] while it is built.
final class JobQueryFields {
  final List<Term> terms = new ArrayList<>();
  final List<Term> excludedTerms = new ArrayList<>();
  final Set<SkillId> skills = new LinkedHashSet<>();
  final Set<SkillId> excludedSkills = new LinkedHashSet<>();
  final List<Set<SkillId>> anySkills = new ArrayList<>();
  final Set<JobFamily> families = new LinkedHashSet<>();
  final Set<JobFamily> preferredFamilies = new LinkedHashSet<>();
  final Set<String> preferredTitles = new LinkedHashSet<>();
  final Set<JobFamily> excludedFamilies = new LinkedHashSet<>();
  final Set<Seniority> seniority = new LinkedHashSet<>();
  final Set<Seniority> excludedSeniority = new LinkedHashSet<>();
  final Set<WorkMode> modes = new LinkedHashSet<>();
  final Set<WorkMode> excludedModes = new LinkedHashSet<>();
  final Set<EmploymentType> employmentTypes = new LinkedHashSet<>();
  final Set<EmploymentType> excludedEmploymentTypes = new LinkedHashSet<>();
  @Nullable Integer experienceYears;
  @Nullable Integer minExperienceYears;
  final List<PlaceFilter> places = new ArrayList<>();
  final List<PlaceFilter> excludedPlaces = new ArrayList<>();
  final Set<String> remoteFrom = new LinkedHashSet<>();
  final Set<String> excludedRemoteFrom = new LinkedHashSet<>();
  @Nullable PayFilter pay;
  final Set<CompanyId> companies = new LinkedHashSet<>();
  final Set<CompanyId> excludedCompanies = new LinkedHashSet<>();
  final Set<SourceId> sources = new LinkedHashSet<>();
  final Set<SourceId> excludedSources = new LinkedHashSet<>();
  @Nullable Boolean visaSponsorship;
  @Nullable Boolean excludedVisaSponsorship;
  @Nullable Boolean workPermit;
  final Set<String> citizenships = new LinkedHashSet<>();
  final Set<String> excludedCitizenships = new LinkedHashSet<>();
  @Nullable Boolean clearance;
  @Nullable Boolean agency;
  final Set<String> languages = new LinkedHashSet<>();
  final Set<String> excludedLanguages = new LinkedHashSet<>();
  final Set<String> sectors = new LinkedHashSet<>();
  final Set<String> excludedSectors = new LinkedHashSet<>();
  TimeRange posted = TimeRange.ALWAYS;
  TimeRange firstSeen = TimeRange.ALWAYS;
  final Set<OptionalField> notStated = new LinkedHashSet<>();
  final Set<OptionalField> stated = new LinkedHashSet<>();
  boolean backend;
  boolean closed;

  JobQuery toQuery() {
    return new JobQuery(
        terms,
        excludedTerms,
        skills,
        excludedSkills,
        anySkills,
        families,
        preferredFamilies,
        preferredTitles,
        excludedFamilies,
        seniority,
        excludedSeniority,
        modes,
        excludedModes,
        employmentTypes,
        excludedEmploymentTypes,
        experienceYears,
        minExperienceYears,
        places,
        excludedPlaces,
        remoteFrom,
        excludedRemoteFrom,
        pay,
        companies,
        excludedCompanies,
        sources,
        excludedSources,
        visaSponsorship,
        excludedVisaSponsorship,
        workPermit,
        citizenships,
        excludedCitizenships,
        clearance,
        agency,
        languages,
        excludedLanguages,
        sectors,
        excludedSectors,
        posted,
        firstSeen,
        notStated,
        stated,
        backend,
        closed);
  }
}
