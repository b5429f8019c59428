package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.document.PublicJobs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds jobs in a list. It satisfies [JobSearchContract], with two simplifications: circles are
/// cities, and the most relevant jobs are the newest.
public final class InMemoryJobSearch
    implements JobSearch, JobListing, JobExport, PayHistograms, SimilarJobs, JobStatistics {
  private final List<Job> all;
  private final List<Job> publicJobs;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicBoolean rejectCounts = new AtomicBoolean();
  private final AtomicReference<Set<String>> approximate = new AtomicReference<>(Set.of());

  public InMemoryJobSearch(List<Job> jobs) {
    this.all = List.copyOf(jobs);
    this.publicJobs = all.stream().flatMap(job -> PublicJobs.of(job).stream()).toList();
  }

  /// Makes every later call fail with this error; null makes calls succeed again.
  public void failWith(@Nullable RuntimeException error) {
    failure.set(error);
  }

  /// The facets whose counts are called estimates; they are exact all the same.
  public void estimateCounts(String... facets) {
    approximate.set(Set.of(facets));
  }

  /// Whether searches with counts and requests for counts fail as overloaded.
  public void rejectCounts(boolean reject) {
    rejectCounts.set(reject);
  }

  @Override
  public Mono<JobPage> search(JobSearchRequest request) {
    return request.facets() && rejectCounts.get()
        ? Mono.error(new SearchOverloadedException("counts"))
        : respond(() -> page(request));
  }

  @Override
  public Mono<List<Long>> counts(List<JobQuery> queries) {
    if (rejectCounts.get()) {
      return Mono.error(new SearchOverloadedException("counts"));
    }
    return respond(() -> queries.stream().map(query -> (long) found(query).size()).toList());
  }

  @Override
  public Mono<List<PayHistogram>> of(List<JobQuery> queries) {
    if (rejectCounts.get()) {
      return Mono.error(new SearchOverloadedException("counts"));
    }
    return respond(
        () -> queries.stream().map(query -> InMemoryPay.histogram(found(query))).toList());
  }

  @Override
  public Flux<List<Job>> read(JobQuery query, JobSort sort) {
    return respond(() -> found(query).stream().sorted(order(sort)).toList()).flux();
  }

  @Override
  public Mono<Long> count() {
    return list("", "").map(listed -> (long) listed.size());
  }

  @Override
  public Mono<List<ListedJob>> list(String from, String before) {
    return respond(
        () ->
            publicJobs.stream()
                .filter(job -> job.status() == JobStatus.OPEN)
                .filter(job -> job.id().value().compareTo(from) >= 0)
                .filter(job -> before.isEmpty() || job.id().value().compareTo(before) < 0)
                .map(job -> new ListedJob(job.id(), posted(job)))
                .sorted(Comparator.comparing(job -> job.id().value()))
                .toList());
  }

  /// By the number of shared skills.
  @Override
  public Mono<List<SimilarJob>> similarTo(Job job, int limit) {
    return respond(
        () ->
            SimilarSelection.of(
                job,
                publicJobs.stream()
                    .filter(other -> other.status() == JobStatus.OPEN)
                    .filter(other -> sharedSkills(job, other) > 0)
                    .sorted(Comparator.comparing(other -> -sharedSkills(job, other)))
                    .toList(),
                limit));
  }

  private static long sharedSkills(Job job, Job other) {
    Set<SkillId> skills =
        Opening.orEmpty(other.opening().skills()).stream()
            .map(SkillRequirement::id)
            .collect(Collectors.toSet());
    return Opening.orEmpty(job.opening().skills()).stream()
        .filter(skill -> skills.contains(skill.id()))
        .count();
  }

  @Override
  public Mono<SearchStatistics> statistics(JobQuery query, SearchStatistics.Interval interval) {
    return respond(() -> InMemoryStatistics.of(found(query), interval));
  }

  @Override
  public Mono<JobLookup> job(JobId id) {
    return respond(() -> locate(id, id));
  }

  private <T> Mono<T> respond(Supplier<T> response) {
    RuntimeException error = failure.get();
    return error == null ? Mono.fromSupplier(response) : Mono.error(error);
  }

  private JobLookup locate(JobId requested, JobId at) {
    Optional<Job> job = all.stream().filter(it -> it.id().equals(at)).findFirst();
    JobId older = job.map(Job::mergedInto).orElse(null);
    if (older != null) {
      return locate(requested, older);
    }
    return job.flatMap(PublicJobs::of)
        .map(found -> at.equals(requested) ? located(found) : new JobLookup.Merged(at))
        .orElseGet(() -> new JobLookup.NotFound(requested));
  }

  private static JobLookup located(Job job) {
    return new JobLookup.Found(job);
  }

  private List<Job> found(JobQuery query) {
    InMemoryConditions conditions = InMemoryConditions.of(query);
    return publicJobs.stream().filter(conditions::accept).toList();
  }

  private JobPage page(JobSearchRequest request) {
    List<Job> found = found(request.query()).stream().sorted(order(request.sort())).toList();
    int from = start(request.cursor());
    int to = Math.min(found.size(), from + request.limit());
    List<JobHit> hits =
        found.subList(Math.min(from, to), to).stream()
            .map(job -> new JobHit(job, InMemoryHighlights.of(job, request.query())))
            .toList();
    return new JobPage(
        found.size(),
        hits,
        request.facets() ? InMemoryFacets.of(publicJobs, request.query()) : Map.of(),
        request.facets() ? approximate.get() : Set.of(),
        to < found.size() ? String.valueOf(to) : null,
        false);
  }

  private static int start(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Integer.parseInt(cursor);
    } catch (NumberFormatException unknown) {
      throw new InvalidCursorException("'" + cursor + "' is not a cursor");
    }
  }

  private static Comparator<Job> order(JobSort sort) {
    Comparator<Job> newest = Comparator.comparing(InMemoryJobSearch::posted).reversed();
    Comparator<Job> best = Comparator.comparing(InMemoryJobSearch::maxPay).reversed();
    return switch (sort) {
      case RELEVANCE, NEWEST -> newest;
      case SEEN -> Comparator.comparing(Job::firstSeenAt).reversed();
      case PAY -> best.thenComparing(newest);
    };
  }

  static Instant posted(Job job) {
    return Optional.ofNullable(job.postedAt()).orElse(job.firstSeenAt());
  }

  private static BigDecimal maxPay(Job job) {
    return Opening.orEmpty(job.opening().pay()).stream()
        .flatMap(
            pay ->
                CurrencyRates.fallback().convert(pay.annualMax(), pay.currency(), "EUR").stream())
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
