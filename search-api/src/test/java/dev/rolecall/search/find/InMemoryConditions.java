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
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.search.query.QueryPart;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The conditions of a search by the part of the search that they are about.
record InMemoryConditions(Map<QueryPart, Predicate<Job>> byPart) {
  static InMemoryConditions of(JobQuery query) {
    Map<QueryPart, Predicate<Job>> parts = new EnumMap<>(QueryPart.class);
    parts.put(QueryPart.OPEN, job -> query.closed() || job.status() == JobStatus.OPEN);
    parts.put(QueryPart.BACKEND, job -> !query.backend() || job.opening().backendRelevant());
    parts.put(QueryPart.WORD, job -> InMemoryText.of(job).meets(query));
    parts.put(QueryPart.SKILL, job -> skills(ids(job.opening()), query));
    parts.put(QueryPart.FAMILY, job -> any(query.families(), List.of(job.opening().family())));
    parts.put(QueryPart.SENIORITY, job -> any(query.seniority(), job.opening().seniority()));
    parts.put(QueryPart.MODE, job -> any(query.modes(), job.opening().workModes()));
    parts.put(QueryPart.TYPE, job -> any(query.employmentTypes(), job.opening().employmentTypes()));
    parts.put(QueryPart.PLACE, job -> places(job.opening(), query.places()));
    parts.put(QueryPart.REMOTE_FROM, job -> remote(job.opening(), query.remoteFrom()));
    parts.put(QueryPart.PAY, job -> pays(job.opening(), query.pay()));
    parts.put(QueryPart.COMPANY, job -> company(job.opening(), query));
    parts.put(
        QueryPart.SOURCE,
        job -> any(query.sources(), job.postings().stream().map(JobPosting::source).toList()));
    parts.put(
        QueryPart.VISA,
        job ->
            query.visaSponsorship() == null
                || query.visaSponsorship().equals(job.opening().visaSponsorship()));
    parts.put(
        QueryPart.POSTED,
        job ->
            query.postedSince() == null
                || !InMemoryJobSearch.posted(job).isBefore(query.postedSince()));
    return new InMemoryConditions(parts);
  }

  boolean accept(Job job) {
    return acceptWithout(job, Set.of());
  }

  boolean acceptWithout(Job job, Set<QueryPart> ignored) {
    return byPart.entrySet().stream()
        .allMatch(part -> ignored.contains(part.getKey()) || part.getValue().test(job));
  }

  private static boolean skills(List<SkillId> skills, JobQuery query) {
    return skills.containsAll(query.skills())
        && query.excludedSkills().stream().noneMatch(skills::contains);
  }

  static List<SkillId> ids(Opening opening) {
    return Opening.orEmpty(opening.skills()).stream().map(SkillRequirement::id).toList();
  }

  private static <T> boolean any(Collection<T> requested, @Nullable List<T> stated) {
    return requested.isEmpty() || Opening.orEmpty(stated).stream().anyMatch(requested::contains);
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
        && (filter.country() == null || filter.country().equals(place.country()));
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
