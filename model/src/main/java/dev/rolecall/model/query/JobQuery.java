package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A parsed search. A job must pass every field. The values of one field are alternatives, except
/// for `terms` and `skills`, of which all must match. An exclusion removes every job that it
/// matches. A job for which a filtered field is not stated does not pass that filter, unless the
/// field is in `notStated`.
///
/// Jobs that are merged into others or erased are never found, nor those that no source allows us
/// to republish.
///
/// @param anySkills each a set of alternatives: the job has at least one skill of each set
/// @param preferredFamilies the families that come first; they do not exclude any job
/// @param preferredTitles words of titles that come first: `devops engineer`; they do not exclude
///   any job
/// @param skills the job names each of them, or a skill that implies it: a job with EKS is found
///   for AWS; likewise excludedSkills and anySkills
/// @param excludedSeniority the job is not found if it states levels and all of them are excluded:
///   what else it offers may suit the person; likewise excludedModes, excludedEmploymentTypes,
///   excludedCitizenships, excludedRemoteFrom and excludedSources
/// @param experienceYears the job must not require more years of experience; a job that does not
///   state them passes
/// @param minExperienceYears the job must require at least these years of experience
/// @param excludedPlaces the job is not found if one of its places matches
/// @param remoteFrom countries (ISO 3166-1 alpha-2) where remote work must be allowed from, by
///   [RemoteEligibility]; one is enough;
///   [dev.rolecall.model.dictionary.CountryDictionary#WORLDWIDE] stands for jobs that allow every
///   country
/// @param excludedRemoteFrom countries, as for remoteFrom
/// @param visaSponsorship the job must state exactly this
/// @param excludedVisaSponsorship the job must not state this
/// @param workPermit true: jobs that require an existing work permit; false: all jobs that do not
///   state such a requirement
/// @param citizenships countries or unions (`US`, `EU`), one of which the job requires
/// @param clearance true: jobs that require a security clearance; false: all jobs that do not state
///   such a requirement
/// @param agency true: jobs of agencies that recruit for others; false: all jobs not known to be of
///   one
/// @param languages ISO 639-1 codes of the language that the posting is written in
/// @param sectors what the company does, ids of [dev.rolecall.model.dictionary.SectorDictionary];
///   one is enough
/// @param posted when the job was posted (or, where not stated, first seen)
/// @param firstSeen when we first saw the job
/// @param notStated the fields that a job need not state to pass their filters; without any other
///   filter of that field, only jobs that do not state it pass. For pay with an amount, it is
///   [PayFilter#undisclosed()] instead
/// @param stated the fields that a job must state
/// @param backend whether to return only jobs that a backend engineer could apply for, which is the
///   default view
/// @param closed whether to return closed jobs too
public record JobQuery(
    List<Term> terms,
    List<Term> excludedTerms,
    Set<SkillId> skills,
    Set<SkillId> excludedSkills,
    List<Set<SkillId>> anySkills,
    Set<JobFamily> families,
    Set<JobFamily> preferredFamilies,
    Set<String> preferredTitles,
    Set<JobFamily> excludedFamilies,
    Set<Seniority> seniority,
    Set<Seniority> excludedSeniority,
    Set<WorkMode> modes,
    Set<WorkMode> excludedModes,
    Set<EmploymentType> employmentTypes,
    Set<EmploymentType> excludedEmploymentTypes,
    @Nullable Integer experienceYears,
    @Nullable Integer minExperienceYears,
    List<PlaceFilter> places,
    List<PlaceFilter> excludedPlaces,
    Set<String> remoteFrom,
    Set<String> excludedRemoteFrom,
    @Nullable PayFilter pay,
    Set<CompanyId> companies,
    Set<CompanyId> excludedCompanies,
    Set<SourceId> sources,
    Set<SourceId> excludedSources,
    @Nullable Boolean visaSponsorship,
    @Nullable Boolean excludedVisaSponsorship,
    @Nullable Boolean workPermit,
    Set<String> citizenships,
    Set<String> excludedCitizenships,
    @Nullable Boolean clearance,
    @Nullable Boolean agency,
    Set<String> languages,
    Set<String> excludedLanguages,
    Set<String> sectors,
    Set<String> excludedSectors,
    TimeRange posted,
    TimeRange firstSeen,
    Set<OptionalField> notStated,
    Set<OptionalField> stated,
    boolean backend,
    boolean closed) {
  public static final JobQuery ALL = builder().build();

  public JobQuery {
    terms = List.copyOf(terms);
    excludedTerms = List.copyOf(excludedTerms);
    skills = Set.copyOf(skills);
    excludedSkills = Set.copyOf(excludedSkills);
    anySkills = anySkills.stream().map(Set::copyOf).toList();
    families = Set.copyOf(families);
    preferredFamilies = Set.copyOf(preferredFamilies);
    preferredTitles = Set.copyOf(preferredTitles);
    excludedFamilies = Set.copyOf(excludedFamilies);
    seniority = Set.copyOf(seniority);
    excludedSeniority = Set.copyOf(excludedSeniority);
    modes = Set.copyOf(modes);
    excludedModes = Set.copyOf(excludedModes);
    employmentTypes = Set.copyOf(employmentTypes);
    excludedEmploymentTypes = Set.copyOf(excludedEmploymentTypes);
    places = List.copyOf(places);
    excludedPlaces = List.copyOf(excludedPlaces);
    remoteFrom = Set.copyOf(remoteFrom);
    excludedRemoteFrom = Set.copyOf(excludedRemoteFrom);
    companies = Set.copyOf(companies);
    excludedCompanies = Set.copyOf(excludedCompanies);
    sources = Set.copyOf(sources);
    excludedSources = Set.copyOf(excludedSources);
    citizenships = Set.copyOf(citizenships);
    excludedCitizenships = Set.copyOf(excludedCitizenships);
    languages = Set.copyOf(languages);
    excludedLanguages = Set.copyOf(excludedLanguages);
    sectors = Set.copyOf(sectors);
    excludedSectors = Set.copyOf(excludedSectors);
    notStated = Set.copyOf(notStated);
    stated = Set.copyOf(stated);
  }

  public static JobQueryBuilder builder() {
    return new JobQueryBuilder();
  }
}
