package dev.rolecall.model.query;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A parsed search. A job must pass every field. The values of one field are alternatives, except
/// for `terms` and `skills`, of which all must match. An exclusion removes every job that it
/// matches. A job for which a filtered field is not stated does not pass that filter.
///
/// Jobs that are merged into others or erased are never found, nor those that no source allows us
/// to republish.
///
/// @param anySkills each a set of alternatives: the job has at least one skill of each set
/// @param preferredFamilies the families that come first; they do not exclude any job
/// @param skills ids among the job's skills; a skill that is merely implied does not count
/// @param excludedSeniority the job is not found if it states levels and all of them are excluded:
///   what else it offers may suit the person; likewise excludedModes and excludedEmploymentTypes
/// @param experienceYears the job must not require more years of experience
/// @param remoteFrom countries (ISO 3166-1 alpha-2) where remote work must be allowed from, by
///   [RemoteEligibility]; one is enough;
///   [dev.rolecall.model.dictionary.CountryDictionary#WORLDWIDE] stands for jobs that allow every
///   country
/// @param visaSponsorship the job must state exactly this
/// @param workPermit true: jobs that require an existing work permit; false: all jobs that do not
///   state such a requirement
/// @param clearance true: jobs that require a security clearance; false: all jobs that do not state
///   such a requirement
/// @param postedSince jobs posted (or, where not stated, first seen) at or after
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
    Set<Seniority> seniority,
    Set<WorkMode> modes,
    Set<EmploymentType> employmentTypes,
    Set<JobFamily> excludedFamilies,
    Set<Seniority> excludedSeniority,
    Set<WorkMode> excludedModes,
    Set<EmploymentType> excludedEmploymentTypes,
    @Nullable Integer experienceYears,
    List<PlaceFilter> places,
    Set<String> remoteFrom,
    @Nullable PayFilter pay,
    Set<CompanyId> companies,
    Set<CompanyId> excludedCompanies,
    Set<SourceId> sources,
    @Nullable Boolean visaSponsorship,
    @Nullable Boolean workPermit,
    @Nullable Boolean clearance,
    @Nullable Instant postedSince,
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
    seniority = Set.copyOf(seniority);
    modes = Set.copyOf(modes);
    employmentTypes = Set.copyOf(employmentTypes);
    excludedFamilies = Set.copyOf(excludedFamilies);
    excludedSeniority = Set.copyOf(excludedSeniority);
    excludedModes = Set.copyOf(excludedModes);
    excludedEmploymentTypes = Set.copyOf(excludedEmploymentTypes);
    places = List.copyOf(places);
    remoteFrom = Set.copyOf(remoteFrom);
    companies = Set.copyOf(companies);
    excludedCompanies = Set.copyOf(excludedCompanies);
    sources = Set.copyOf(sources);
  }

  public static JobQueryBuilder builder() {
    return new JobQueryBuilder();
  }
}
