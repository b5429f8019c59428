package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A job as schema.org's JobPosting, for search engines
/// (https://developers.google.com/search/docs/appearance/structured-data/job-posting).
///
/// Only for an open job that has the required properties: a whole description, and a place or, for
/// remote work, the countries that applicants may live in. The markup contains only what postings
/// state.
final class JobPostingMarkup {
  /// The source whose postings expire, and after which time: it has one thread a month, and no one
  /// takes a post back when the job is filled.
  private static final String THREADS = "hn-who-is-hiring";

  private static final Duration THREAD_AGE_LIMIT = Duration.ofDays(60);

  private JobPostingMarkup() {}

  /// JSON without characters that could end a script element or start a comment.
  static Optional<String> of(Job job, String address) {
    Opening opening = job.opening();
    boolean located =
        !places(opening).isEmpty() || remote(opening) && !applicantCountries(opening).isEmpty();
    boolean described =
        !opening.description().isBlank() && !CutDescription.is(opening.description());
    boolean isComplete = job.searchable() && located && described;
    return isComplete
        ? Optional.of(escaped(Json.MAPPER.writeValueAsString(of(job, opening, address))))
        : Optional.empty();
  }

  private static Map<String, Object> of(Job job, Opening opening, String address) {
    Map<String, Object> posting = newObject("JobPosting");
    posting.put("title", opening.title());
    posting.put("description", opening.description());
    posting.put("url", address);
    Instant posted = job.postedAt();
    posting.put("datePosted", (posted == null ? job.firstSeenAt() : posted).toString());
    validThrough(job).ifPresent(end -> posting.put("validThrough", end.toString()));
    posting.put("hiringOrganization", organization(opening.company()));
    posting.put("identifier", identifier(job));
    where(opening, posting);
    List<String> types = employment(opening);
    if (!types.isEmpty()) {
      posting.put("employmentType", types);
    }
    Opening.orEmpty(opening.pay()).stream()
        .filter(pay -> pay.period() != Period.UNKNOWN)
        .findFirst()
        .ifPresent(pay -> posting.put("baseSalary", salary(pay)));
    List<String> skills =
        Opening.orEmpty(opening.skills()).stream().map(SkillRequirement::name).distinct().toList();
    if (!skills.isEmpty()) {
      posting.put("skills", String.join(", ", skills));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org/");
    document.putAll(posting);
    return document;
  }

  /// When the job closes at the latest: when the last of its open postings expires. Empty if one of
  /// them is on a board that lists a job as long as it is open.
  private static Optional<Instant> validThrough(Job job) {
    List<JobPosting> open = job.postings().stream().filter(JobPosting::open).toList();
    return open.stream().allMatch(posting -> posting.source().value().equals(THREADS))
        ? open.stream()
            .map(posting -> posting.postedAt() == null ? posting.firstSeenAt() : posting.postedAt())
            .max(Comparator.naturalOrder())
            .map(posted -> posted.plus(THREAD_AGE_LIMIT))
        : Optional.empty();
  }

  private static void where(Opening opening, Map<String, Object> posting) {
    List<Map<String, Object>> places = places(opening);
    if (!places.isEmpty()) {
      posting.put("jobLocation", places);
    }
    if (remote(opening)) {
      posting.put("jobLocationType", "TELECOMMUTE");
      List<Map<String, Object>> countries = applicantCountries(opening);
      if (!countries.isEmpty()) {
        posting.put("applicantLocationRequirements", countries);
      }
    }
  }

  private static boolean remote(Opening opening) {
    return Opening.orEmpty(opening.workModes()).contains(WorkMode.REMOTE);
  }

  private static List<Map<String, Object>> places(Opening opening) {
    return Opening.orEmpty(opening.places()).stream()
        .filter(place -> place.country() != null)
        .map(JobPostingMarkup::place)
        .toList();
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> postal = newObject("PostalAddress");
    put(postal, "addressLocality", place.city());
    put(postal, "addressRegion", place.region());
    put(postal, "addressCountry", place.country());
    Map<String, Object> all = newObject("Place");
    all.put("address", postal);
    return all;
  }

  /// The countries that remote work is allowed from, all of them for a worldwide job; empty where
  /// no posting states any.
  private static List<Map<String, Object>> applicantCountries(Opening opening) {
    List<String> scope = Opening.orEmpty(opening.remoteScope());
    Set<String> codes =
        scope.contains(CountryDictionary.WORLDWIDE)
            ? CountryDictionary.shared().codes()
            : RemoteEligibility.countries(scope);
    return new TreeSet<>(codes)
        .stream()
            .map(
                code -> {
                  Map<String, Object> country = newObject("Country");
                  country.put("name", code);
                  return country;
                })
            .toList();
  }

  private static Map<String, Object> organization(Company company) {
    Map<String, Object> organization = newObject("Organization");
    organization.put("name", company.name());
    String domain = company.domain();
    SafeLinks.web(domain == null ? null : "https://" + domain)
        .ifPresent(site -> organization.put("sameAs", site));
    return organization;
  }

  private static Map<String, Object> identifier(Job job) {
    Map<String, Object> identifier = newObject("PropertyValue");
    identifier.put("name", "Rolecall");
    identifier.put("value", job.id().value());
    return identifier;
  }

  private static Map<String, Object> salary(Pay pay) {
    Map<String, Object> value = newObject("QuantitativeValue");
    put(value, "minValue", pay.min());
    put(value, "maxValue", pay.max());
    value.put("unitText", pay.period().name());
    Map<String, Object> salary = newObject("MonetaryAmount");
    salary.put("currency", pay.currency());
    salary.put("value", value);
    return salary;
  }

  private static List<String> employment(Opening opening) {
    return Opening.orEmpty(opening.employmentTypes()).stream()
        .flatMap(JobPostingMarkup::employment)
        .toList();
  }

  private static Stream<String> employment(EmploymentType type) {
    return switch (type) {
      case FULL_TIME -> Stream.of("FULL_TIME");
      case PART_TIME -> Stream.of("PART_TIME");
      case CONTRACT -> Stream.of("CONTRACTOR");
      case INTERNSHIP -> Stream.of("INTERN");
      case TEMPORARY -> Stream.of("TEMPORARY");
      case UNKNOWN -> Stream.empty();
    };
  }

  private static Map<String, Object> newObject(String type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", type);
    return object;
  }

  private static void put(Map<String, Object> object, String name, @Nullable Object value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
