package dev.rolecall.match.localjobs;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.OptionalField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The attributes of a job that filters and criteria read: everything except its text.
///
/// Null means not stated, as in [Opening]. Kept in memory for every open job, so equal values
/// (skills, places, scopes) are interned.
///
/// @param agency whether its employer recruits for others; null when not known
/// @param language ISO 639-1 code of the language of its posting
/// @param sector what its company does: an id of [dev.rolecall.model.dictionary.SectorDictionary]
/// @param notStated the fields that searches filter on and that it does not state
/// @param postedAt the earliest that a posting states
/// @param alternatives by skill, the others that a candidate may have instead of it: the job asks
///   for one of several
/// @param roles fingerprints ([Hash64#of(RoleKey)]) of the roles of its postings
/// @param lastVerifiedAt when a crawl last saw a posting of it
/// @param publiclyVisible whether everyone may see it
public record JobAttributes(
    JobId id,
    long revision,
    CompanyId company,
    String companyName,
    JobFamily family,
    boolean backendRelevant,
    JobTitle title,
    @Nullable List<Seniority> seniority,
    @Nullable YearsRange experienceYears,
    @Nullable List<WorkMode> modes,
    @Nullable List<PlacePoint> places,
    @Nullable List<String> remoteScope,
    @Nullable List<Pay> pay,
    @Nullable List<EmploymentType> employmentTypes,
    @Nullable Boolean visaSponsorship,
    @Nullable Boolean workPermit,
    @Nullable Boolean clearance,
    @Nullable Boolean agency,
    @Nullable List<String> citizenship,
    @Nullable String language,
    @Nullable String sector,
    Set<OptionalField> notStated,
    @Nullable List<SkillRequirement> skills,
    Map<SkillId, List<SkillId>> alternatives,
    List<SourceId> sources,
    List<Long> roles,
    @Nullable Instant postedAt,
    Instant firstSeenAt,
    Instant lastVerifiedAt,
    List<JobFlag> flags,
    boolean publiclyVisible) {

  public static JobAttributes of(Job job) {
    return of(job, new Interner(UnaryOperator.identity()));
  }

  static JobAttributes of(Job job, Interner shared) {
    Opening opening = job.opening();
    List<PlacePoint> places =
        opening.places() == null
            ? null
            : opening.places().stream().map(PlacePoint::of).map(shared::value).toList();
    return new JobAttributes(
        job.id(),
        job.revision(),
        shared.value(opening.company().id()),
        shared.value(opening.company().name()),
        opening.family(),
        opening.backendRelevant(),
        shared.value(JobTitle.of(opening)),
        shared.list(opening.seniority()),
        shared.nullable(opening.experienceYears()),
        shared.list(opening.workModes()),
        shared.list(places),
        shared.list(opening.remoteScope()),
        opening.pay(),
        shared.list(opening.employmentTypes()),
        opening.visaSponsorship(),
        opening.workPermit(),
        opening.clearance(),
        opening.company().agency(),
        shared.list(opening.citizenship()),
        shared.nullable(opening.language()),
        shared.nullable(opening.company().sector()),
        shared.value(OptionalField.notStatedBy(job)),
        shared.elements(opening.skills()),
        shared.value(SkillAlternatives.of(opening)),
        shared.value(job.postings().stream().map(JobPosting::source).distinct().toList()),
        job.postings().stream().map(posting -> Hash64.of(posting.role())).toList(),
        job.postedAt(),
        job.firstSeenAt(),
        job.lastVerifiedAt(),
        shared.value(job.flags()),
        job.publiclyVisible());
  }

  /// When it was posted, or, if that is not stated, when it was first seen.
  public Instant postedOrSeenAt() {
    return postedAt == null ? firstSeenAt : postedAt;
  }

  /// How long it had been open when a crawl last saw it, in whole days; at least 0.
  public int daysOpen() {
    return (int) Math.max(0, Duration.between(postedOrSeenAt(), lastVerifiedAt).toDays());
  }
}
