package dev.rolecall.search.web.page;

import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.SkillNeed;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.query.SearchText;
import dev.rolecall.model.query.Term;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.JobHit;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.find.LocatedJob;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Finds jobs in a list, in the plainest way that the words of [JobQuery] allow. Circles are
/// cities.
final class InMemoryJobSearch implements JobSearch {
  private final List<Job> jobs;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  InMemoryJobSearch(List<Job> jobs) {
    this.jobs = List.copyOf(jobs);
  }

  /// Every call fails so from now on; null: none does.
  void failWith(@Nullable RuntimeException error) {
    failure.set(error);
  }

  @Override
  public Mono<JobPage> search(JobSearchRequest request) {
    return answer(() -> page(request));
  }

  @Override
  public Mono<List<Long>> counts(List<JobQuery> queries) {
    return answer(
        () ->
            queries.stream()
                .map(query -> jobs.stream().filter(job -> meets(job, query)).count())
                .toList());
  }

  @Override
  public Mono<LocatedJob> job(JobId id) {
    return answer(
        () ->
            jobs.stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .map(
                    job ->
                        job.mergedInto() == null
                            ? new LocatedJob.Here(job)
                            : new LocatedJob.Moved(job.mergedInto()))
                .orElseGet(() -> new LocatedJob.Unknown(id)));
  }

  private <T> Mono<T> answer(java.util.function.Supplier<T> answer) {
    RuntimeException error = failure.get();
    return error == null ? Mono.fromSupplier(answer) : Mono.error(error);
  }

  private JobPage page(JobSearchRequest request) {
    List<Job> found =
        jobs.stream()
            .filter(job -> meets(job, request.query()))
            .sorted(order(request.sort()))
            .toList();
    int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
    int to = Math.min(found.size(), from + request.limit());
    List<JobHit> hits =
        found.subList(Math.min(from, to), to).stream()
            .map(job -> new JobHit(job, highlights(job, request.query())))
            .toList();
    return new JobPage(
        found.size(),
        hits,
        request.facets() ? facets(found) : Map.of(),
        to < found.size() ? String.valueOf(to) : null);
  }

  private static Comparator<Job> order(JobSort sort) {
    Comparator<Job> newest =
        Comparator.<Job, Instant>comparing(
                job -> job.postedAt() == null ? job.firstSeenAt() : job.postedAt())
            .reversed();
    return switch (sort) {
      case RELEVANCE, NEWEST -> newest;
      case PAY -> Comparator.comparing(InMemoryJobSearch::top).reversed().thenComparing(newest);
    };
  }

  private static BigDecimal top(Job job) {
    return Opening.stated(job.opening().pay()).stream()
        .flatMap(pay -> inCurrency(pay, "EUR").stream())
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  private static java.util.Optional<BigDecimal> inCurrency(Pay pay, String currency) {
    return CurrencyRates.fallback().convert(pay.annualMax(), pay.currency(), currency);
  }

  private static boolean meets(Job job, JobQuery query) {
    Opening opening = job.opening();
    String text = String.join("\n", SearchText.parts(opening)).toLowerCase(Locale.ROOT);
    List<SkillId> skills = Opening.stated(opening.skills()).stream().map(SkillNeed::id).toList();
    return job.mergedInto() == null
        && (job.status() == JobStatus.OPEN || query.closed())
        && (opening.backendRelevant() || !query.backend())
        && query.terms().stream().allMatch(term -> stands(term, text, skills))
        && query.excludedTerms().stream().noneMatch(term -> stands(term, text, skills))
        && skills.containsAll(query.skills())
        && query.excludedSkills().stream().noneMatch(skills::contains)
        && among(query.families(), List.of(opening.family()))
        && among(query.seniority(), opening.seniority())
        && among(query.modes(), opening.workModes())
        && among(query.employmentTypes(), opening.employmentTypes())
        && among(query.companies(), List.of(opening.company().id()))
        && !query.excludedCompanies().contains(opening.company().id())
        && among(query.sources(), job.postings().stream().map(p -> p.source()).toList())
        && inPlaces(opening, query.places())
        && (query.remoteFrom().isEmpty()
            || query.remoteFrom().stream()
                .anyMatch(c -> RemoteEligibility.allows(Opening.stated(opening.remoteScope()), c)))
        && pays(opening, query.pay())
        && (query.visaSponsorship() == null
            || query.visaSponsorship().equals(opening.visaSponsorship()))
        && (query.postedSince() == null
            || !(job.postedAt() == null ? job.firstSeenAt() : job.postedAt())
                .isBefore(query.postedSince()));
  }

  private static boolean stands(Term term, String text, List<SkillId> skills) {
    return text.contains(term.text().toLowerCase(Locale.ROOT))
        || (term.skill() != null && skills.contains(term.skill()));
  }

  private static <T> boolean among(Collection<T> asked, @Nullable List<T> stated) {
    return asked.isEmpty() || Opening.stated(stated).stream().anyMatch(asked::contains);
  }

  private static boolean inPlaces(Opening opening, List<PlaceFilter> asked) {
    return asked.isEmpty()
        || Opening.stated(opening.places()).stream()
            .anyMatch(
                place ->
                    asked.stream()
                        .anyMatch(
                            filter ->
                                (filter.city() == null
                                        || filter.city().equalsIgnoreCase(place.city()))
                                    && (filter.country() == null
                                        || filter.country().equals(place.country()))));
  }

  private static boolean pays(Opening opening, @Nullable PayFilter asked) {
    if (asked == null) {
      return true;
    }
    List<Pay> pay = Opening.stated(opening.pay());
    return pay.isEmpty()
        ? asked.undisclosed()
        : pay.stream()
            .flatMap(band -> inCurrency(band, asked.currency()).stream())
            .anyMatch(top -> top.compareTo(asked.atLeast()) >= 0);
  }

  private static List<String> highlights(Job job, JobQuery query) {
    String text = dev.rolecall.model.html.HtmlText.of(job.opening().description());
    List<String> found = new ArrayList<>();
    for (Term term : query.terms()) {
      int at = text.toLowerCase(Locale.ROOT).indexOf(term.text().toLowerCase(Locale.ROOT));
      if (at >= 0) {
        int end = at + term.text().length();
        String before = text.substring(Math.max(0, at - 60), at);
        String after = text.substring(end, Math.min(text.length(), end + 60));
        found.add(before + "\uE000" + text.substring(at, end) + "\uE001" + after);
      }
    }
    return found;
  }

  private static Map<String, List<FacetCount>> facets(List<Job> found) {
    Map<String, List<FacetCount>> facets = new TreeMap<>();
    facets.put(
        "skill",
        counts(
            found,
            o ->
                Opening.stated(o.skills()).stream().map(s -> Map.entry(s.id().value(), s.name()))));
    facets.put("mode", counts(found, o -> enums(o.workModes())));
    facets.put("seniority", counts(found, o -> enums(o.seniority())));
    facets.put("type", counts(found, o -> enums(o.employmentTypes())));
    facets.put("family", counts(found, o -> enums(List.of(o.family()))));
    facets.put(
        "country",
        counts(
            found,
            o ->
                Opening.stated(o.places()).stream()
                    .flatMap(p -> Stream.ofNullable(p.country()))
                    .distinct()
                    .map(
                        c ->
                            Map.entry(
                                c, CountryDictionary.shared().byCode(c).orElseThrow().name()))));
    facets.put(
        "pay",
        counts(
            found,
            o ->
                Stream.of(
                    o.pay() == null
                        ? Map.entry("undisclosed", "Pay not stated")
                        : Map.entry("stated", "Pay stated"))));
    facets.put(
        "company",
        counts(found, o -> Stream.of(Map.entry(o.company().id().value(), o.company().name()))));
    return facets;
  }

  private static <E extends Enum<E>> Stream<Map.Entry<String, String>> enums(
      @Nullable List<E> values) {
    return Opening.stated(values).stream()
        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(name -> Map.entry(name, name));
  }

  private static List<FacetCount> counts(
      List<Job> jobs, Function<Opening, Stream<Map.Entry<String, String>>> values) {
    Map<Map.Entry<String, String>, Long> counts =
        jobs.stream()
            .flatMap(job -> values.apply(job.opening()))
            .collect(Collectors.groupingBy(v -> v, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new FacetCount(e.getKey().getKey(), e.getKey().getValue(), e.getValue()))
        .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .limit(20)
        .toList();
  }
}
