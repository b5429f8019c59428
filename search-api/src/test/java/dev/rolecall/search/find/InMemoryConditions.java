package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.search.query.ConditionKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The conditions of a search by kind.
record InMemoryConditions(Map<ConditionKind, Predicate<Job>> byKind) {
  static InMemoryConditions of(JobQuery query) {
    Map<ConditionKind, Predicate<Job>> conditions = new EnumMap<>(ConditionKind.class);
    conditions.put(ConditionKind.OPEN, job -> query.closed() || job.status() == JobStatus.OPEN);
    conditions.put(
        ConditionKind.BACKEND, job -> !query.backend() || job.opening().backendRelevant());
    conditions.put(ConditionKind.WORD, job -> InMemoryText.of(job).matches(query));
    conditions.put(ConditionKind.SKILL, job -> skills(ids(job.opening()), query));
    conditions.put(
        ConditionKind.FAMILY,
        job ->
            any(query.families(), List.of(job.opening().family()))
                && !query.excludedFamilies().contains(job.opening().family()));
    conditions.put(
        ConditionKind.SENIORITY,
        job ->
            optional(
                    query,
                    OptionalField.SENIORITY,
                    job,
                    !query.seniority().isEmpty(),
                    any(query.seniority(), job.opening().seniority()))
                && !none(query.excludedSeniority(), job.opening().seniority()));
    conditions.put(
        ConditionKind.MODE,
        job ->
            optional(
                    query,
                    OptionalField.MODE,
                    job,
                    !query.modes().isEmpty(),
                    any(query.modes(), job.opening().workModes()))
                && !none(query.excludedModes(), job.opening().workModes()));
    conditions.put(
        ConditionKind.TYPE,
        job ->
            optional(
                    query,
                    OptionalField.TYPE,
                    job,
                    !query.employmentTypes().isEmpty(),
                    any(query.employmentTypes(), job.opening().employmentTypes()))
                && !none(query.excludedEmploymentTypes(), job.opening().employmentTypes()));
    conditions.put(ConditionKind.EXPERIENCE, job -> experience(job, query));
    conditions.put(
        ConditionKind.PLACE,
        job ->
            optional(
                    query,
                    OptionalField.PLACE,
                    job,
                    !query.places().isEmpty(),
                    places(job.opening(), query.places()))
                && (query.excludedPlaces().isEmpty()
                    || !places(job.opening(), query.excludedPlaces())));
    conditions.put(
        ConditionKind.REMOTE_FROM,
        job ->
            optional(
                    query,
                    OptionalField.REMOTE_FROM,
                    job,
                    !query.remoteFrom().isEmpty(),
                    remote(job.opening(), query.remoteFrom()))
                && !RemoteEligibility.allowsOnly(
                    Opening.orEmpty(job.opening().remoteScope()), query.excludedRemoteFrom()));
    conditions.put(
        ConditionKind.PAY,
        job ->
            optional(
                query,
                OptionalField.PAY,
                job,
                query.pay() != null,
                pays(job.opening(), query.pay())));
    conditions.put(ConditionKind.COMPANY, job -> company(job.opening(), query));
    conditions.put(
        ConditionKind.SOURCE,
        job -> {
          List<SourceId> sources = job.postings().stream().map(JobPosting::source).toList();
          return any(query.sources(), sources) && !none(query.excludedSources(), sources);
        });
    conditions.put(
        ConditionKind.VISA,
        job -> {
          Boolean stated = job.opening().visaSponsorship();
          Boolean wanted = query.visaSponsorship();
          return optional(
                  query,
                  OptionalField.VISA,
                  job,
                  wanted != null,
                  wanted == null || wanted.equals(stated))
              && (query.excludedVisaSponsorship() == null
                  || !query.excludedVisaSponsorship().equals(stated));
        });
    conditions.put(
        ConditionKind.PERMIT,
        job ->
            required(
                query, OptionalField.PERMIT, job, query.workPermit(), job.opening().workPermit()));
    conditions.put(
        ConditionKind.CLEARANCE,
        job ->
            required(
                query, OptionalField.CLEARANCE, job, query.clearance(), job.opening().clearance()));
    conditions.put(
        ConditionKind.AGENCY,
        job ->
            required(
                query,
                OptionalField.AGENCY,
                job,
                query.agency(),
                job.opening().company().agency()));
    conditions.put(
        ConditionKind.CITIZENSHIP,
        job ->
            optional(
                    query,
                    OptionalField.CITIZENSHIP,
                    job,
                    !query.citizenships().isEmpty(),
                    any(query.citizenships(), job.opening().citizenship()))
                && !none(query.excludedCitizenships(), job.opening().citizenship()));
    conditions.put(
        ConditionKind.LANGUAGE,
        job -> {
          List<String> stated =
              job.opening().language() == null ? List.of() : List.of(job.opening().language());
          return optional(
                  query,
                  OptionalField.LANGUAGE,
                  job,
                  !query.languages().isEmpty(),
                  any(query.languages(), stated))
              && !none(query.excludedLanguages(), stated);
        });
    conditions.put(
        ConditionKind.SECTOR,
        job -> {
          String sector = job.opening().company().sector();
          List<String> stated = sector == null ? List.of() : List.of(sector);
          return optional(
                  query,
                  OptionalField.SECTOR,
                  job,
                  !query.sectors().isEmpty(),
                  any(query.sectors(), stated))
              && !none(query.excludedSectors(), stated);
        });
    conditions.put(
        ConditionKind.POSTED,
        job ->
            optional(
                query,
                OptionalField.POSTED,
                job,
                !query.posted().isAlways(),
                query.posted().contains(InMemoryJobSearch.posted(job))));
    conditions.put(ConditionKind.SEEN, job -> query.firstSeen().contains(job.firstSeenAt()));
    conditions.put(
        ConditionKind.PUBLIC,
        job -> query.stated().stream().allMatch(field -> field.isStatedBy(job)));
    return new InMemoryConditions(conditions);
  }

  boolean accept(Job job) {
    return acceptWithout(job, Set.of());
  }

  boolean acceptWithout(Job job, Set<ConditionKind> ignored) {
    return byKind.entrySet().stream()
        .allMatch(
            condition -> ignored.contains(condition.getKey()) || condition.getValue().test(job));
  }

  private static boolean required(
      JobQuery query,
      OptionalField field,
      Job job,
      @Nullable Boolean wanted,
      @Nullable Boolean stated) {
    return optional(
        query, field, job, wanted != null, wanted == null || wanted == Boolean.TRUE.equals(stated));
  }

  /// Whether a job passes the filter of a field that it may leave out.
  private static boolean optional(
      JobQuery query, OptionalField field, Job job, boolean filtered, boolean passes) {
    boolean included = query.notStated().contains(field);
    return included && !field.isStatedBy(job) || (filtered || !included) && passes;
  }

  private static boolean experience(Job job, JobQuery query) {
    YearsRange required = job.opening().experienceYears();
    int years = required == null || required.min() == null ? -1 : required.min();
    Integer max = query.experienceYears();
    Integer min = query.minExperienceYears();
    return optional(
        query,
        OptionalField.EXPERIENCE,
        job,
        max != null || min != null,
        (max == null || years <= max) && (min == null || years >= min));
  }

  private static boolean skills(List<SkillId> skills, JobQuery query) {
    return skills.containsAll(query.skills())
        && query.anySkills().stream().allMatch(any -> any.stream().anyMatch(skills::contains))
        && query.excludedSkills().stream().noneMatch(skills::contains);
  }

  /// The skills that the job names, and those that they imply.
  static List<SkillId> ids(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream()
        .flatMap(skill -> SkillDictionary.shared().withImplied(skill.id()).stream())
        .toList();
  }

  private static <T> boolean any(Collection<T> requested, @Nullable List<T> stated) {
    return requested.isEmpty() || Opening.orEmpty(stated).stream().anyMatch(requested::contains);
  }

  /// Whether a job states values, and only excluded ones.
  private static <T> boolean none(Set<T> excluded, @Nullable List<T> stated) {
    return stated != null && !stated.isEmpty() && excluded.containsAll(stated);
  }

  private static boolean company(Opening opening, JobQuery query) {
    return any(query.companies(), List.of(opening.company().id()))
        && !query.excludedCompanies().contains(opening.company().id());
  }

  private static boolean places(Opening opening, List<PlaceFilter> requested) {
    return requested.isEmpty()
        || Opening.orEmpty(opening.places()).stream()
            .anyMatch(place -> requested.stream().anyMatch(filter -> isIn(place, filter)));
  }

  private static boolean isIn(Place place, PlaceFilter filter) {
    return (filter.city() == null || filter.city().equalsIgnoreCase(place.city()))
        && (filter.country() == null || filter.country().equals(place.country()))
        && (filter.region() == null || filter.region().equals(place.region()));
  }

  private static boolean remote(Opening opening, Set<String> countries) {
    List<String> scope = Opening.orEmpty(opening.remoteScope());
    return countries.isEmpty()
        || countries.stream().anyMatch(country -> RemoteEligibility.allows(scope, country));
  }

  private static boolean pays(Opening opening, @Nullable PayFilter requested) {
    if (requested == null) {
      return true;
    }
    List<Pay> pay = Opening.orEmpty(opening.pay());
    return pay.isEmpty()
        ? requested.undisclosed()
        : pay.stream().anyMatch(band -> reaches(band, requested));
  }

  private static boolean reaches(Pay band, PayFilter requested) {
    BigDecimal least = requested.atLeast();
    BigDecimal most = requested.atMost();
    return (least == null
            || converted(band.annualMax(), band, requested)
                .filter(a -> a.compareTo(least) >= 0)
                .isPresent())
        && (most == null
            || converted(band.annualMin(), band, requested)
                .filter(a -> a.compareTo(most) <= 0)
                .isPresent());
  }

  private static Optional<BigDecimal> converted(BigDecimal amount, Pay band, PayFilter requested) {
    return CurrencyRates.fallback().convert(amount, band.currency(), requested.currency());
  }
}
