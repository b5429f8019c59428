package dev.rolecall.search.web.api;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.search.find.InvalidCursorException;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.SearchCorrection;
import dev.rolecall.search.find.SearchFailures;
import dev.rolecall.search.find.SearchHints;
import dev.rolecall.search.find.SimilarJobs;
import dev.rolecall.search.web.api.SearchParameters.RequestedSearch;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The endpoints for jobs.
@RestController
class JobsController {
  private static final CacheControl CACHE_30_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final JobSearch search;
  private final SearchHints hints;
  private final SimilarJobs similar;
  private final Clock clock;

  JobsController(JobSearch search, SearchHints hints, SimilarJobs similar, Clock clock) {
    this.search = search;
    this.hints = hints;
    this.similar = similar;
    this.clock = clock;
  }

  @GetMapping("/api/v1/jobs")
  Mono<ResponseEntity<JobsResponse>> jobs(@RequestParam MultiValueMap<String, String> parameters) {
    Instant now = clock.instant();
    RequestedSearch typed = SearchParameters.read(parameters, now);
    return found(typed, () -> SearchParameters.corrected(typed, parameters, now))
        .map(response -> ResponseEntity.ok().cacheControl(CACHE_30_SECONDS).body(response));
  }

  private Mono<JobsResponse> found(RequestedSearch requested) {
    return search.search(requested.request()).flatMap(page -> respond(requested, page));
  }

  /// The corrected search responds when the typed one finds nothing and it is better. A cursor that
  /// is not one of the typed search is of the corrected one.
  private Mono<JobsResponse> found(
      RequestedSearch typed, Supplier<Optional<RequestedSearch>> corrected) {
    if (typed.request().cursor() != null) {
      return found(typed)
          .onErrorResume(
              InvalidCursorException.class,
              invalid -> corrected.get().map(this::found).orElseGet(() -> Mono.error(invalid)));
    }
    return search
        .search(typed.request())
        .flatMap(
            page ->
                (page.total() > 0 ? Optional.<RequestedSearch>empty() : corrected.get())
                    .map(other -> better(typed, other, page))
                    .orElseGet(() -> respond(typed, page)));
  }

  private Mono<JobsResponse> better(
      RequestedSearch typed, RequestedSearch corrected, JobPage nothing) {
    return new SearchCorrection(search)
        .isBetter(corrected.request().query(), typed.parts())
        .flatMap(isBetter -> isBetter ? found(corrected) : respond(typed, nothing));
  }

  /// The response to a search without results has hints.
  private Mono<JobsResponse> respond(RequestedSearch requested, JobPage page) {
    return page.total() > 0
        ? Mono.just(JobsResponse.of(requested, page, List.of()))
        : hints
            .hints(requested.request().query())
            .onErrorReturn(SearchFailures::isTemporary, List.of())
            .map(list -> JobsResponse.of(requested, page, list));
  }

  /// A merged job redirects to the older one.
  @GetMapping("/api/v1/jobs/{id}")
  Mono<ResponseEntity<Job>> job(@PathVariable String id) {
    return search.job(parsed(id)).map(JobsController::located);
  }

  /// Jobs that are like a job, open or closed. A merged job redirects to the older one.
  @GetMapping("/api/v1/jobs/{id}/similar")
  Mono<ResponseEntity<SimilarJobsResponse>> similar(
      @PathVariable String id, @RequestParam(defaultValue = "5") int limit) {
    if (limit < 1 || limit > SimilarJobs.MAX_JOBS) {
      String detail = "'limit' must be 1 to " + SimilarJobs.MAX_JOBS + "; got '" + limit + "'";
      throw ProblemException.invalidSearch(
          List.of(Map.of("filter", "limit", "value", "" + limit, "detail", detail)));
    }
    return search
        .job(parsed(id))
        .flatMap(
            located ->
                switch (located) {
                  case JobLookup.Found(var job) ->
                      similar
                          .similarTo(job, limit)
                          .map(
                              jobs ->
                                  ResponseEntity.ok()
                                      .cacheControl(CACHE_30_SECONDS)
                                      .body(SimilarJobsResponse.of(jobs)));
                  case JobLookup.Merged(var to) ->
                      Mono.just(redirect("/api/v1/jobs/" + to + "/similar"));
                  case JobLookup.NotFound(var missing) -> throw unknown(missing.value());
                });
  }

  private static <T> ResponseEntity<T> redirect(String path) {
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .cacheControl(CACHE_30_SECONDS)
        .location(URI.create(path))
        .build();
  }

  private static JobId parsed(String id) {
    try {
      return JobId.of(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static ResponseEntity<Job> located(JobLookup located) {
    return switch (located) {
      case JobLookup.Found found ->
          ResponseEntity.ok()
              .cacheControl(CACHE_30_SECONDS)
              .eTag("\"" + found.job().revision() + "\"")
              .body(found.job());
      case JobLookup.Merged merged -> redirect("/api/v1/jobs/" + merged.to());
      case JobLookup.NotFound missing -> throw unknown(missing.id().value());
    };
  }

  private static ProblemException unknown(String id) {
    return ProblemException.of(
        HttpStatus.NOT_FOUND, "No such job", "There is no job " + id + ", or it was erased");
  }
}
