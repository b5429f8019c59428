package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.search.query.ConditionKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            any(query.seniority(), job.opening().seniority())
                && !none(query.excludedSeniority(), job.opening().seniority()));
    conditions.put(
        ConditionKind.MODE,
        job ->
            any(query.modes(), job.opening().workModes())
                && !none(query.excludedModes(), job.opening().workModes()));
    conditions.put(
        ConditionKind.TYPE,
        job ->
            any(query.employmentTypes(), job.opening().employmentTypes())
                && !none(query.excludedEmploymentTypes(), job.opening().employmentTypes()));
    conditions.put(
        ConditionKind.EXPERIENCE,
        job -> {
          YearsRange required = job.opening().experienceYears();
          return query.experienceYears() == null
              || required == null
              || required.min() == null
              || required.min() <= query.experienceYears();
        });
    conditions.put(ConditionKind.PLACE, job -> places(job.opening(), query.places()));
    conditions.put(ConditionKind.REMOTE_FROM, job -> remote(job.opening(), query.remoteFrom()));
    conditions.put(ConditionKind.PAY, job -> pays(job.opening(), query.pay()));
    conditions.put(ConditionKind.COMPANY, job -> company(job.opening(), query));
    conditions.put(
        ConditionKind.SOURCE,
        job -> any(query.sources(), job.postings().stream().map(JobPosting::source).toList()));
    conditions.put(
        ConditionKind.VISA,
        job ->
            query.visaSponsorship() == null
                || query.visaSponsorship().equals(job.opening().visaSponsorship()));
    conditions.put(
        ConditionKind.PERMIT, job -> required(query.workPermit(), job.opening().workPermit()));
    conditions.put(
        ConditionKind.CLEARANCE, job -> required(query.clearance(), job.opening().clearance()));
    conditions.put(
        ConditionKind.POSTED,
        job ->
            query.postedSince() == null
                || !InMemoryJobSearch.posted(job).isBefore(query.postedSince()));
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

  private static boolean required(@Nullable Boolean wanted, @Nullable Boolean stated) {
    return wanted == null || wanted == Boolean.TRUE.equals(stated);
  }

  private static boolean skills(List<SkillId> skills, JobQuery query) {
    return skills.containsAll(query.skills())
        && query.anySkills().stream().allMatch(any -> any.stream().anyMatch(skills::contains))
        && query.excludedSkills().stream().noneMatch(skills::contains);
  }

  static List<SkillId> ids(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream().map(SkillRequirement::id).toList();
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
    return CurrencyRates.fallback()
        .convert(band.annualMax(), band.currency(), requested.currency())
        .filter(top -> top.compareTo(requested.atLeast()) >= 0)
        .isPresent();
  }
}
