package dev.rolecall.search.web.api;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.LocatedJob;
import dev.rolecall.search.find.SearchHints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The API that finds jobs.
@RestController
class JobsController {
  private static final CacheControl SHORT =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final JobSearch search;
  private final SearchHints hints;
  private final Clock clock;

  JobsController(JobSearch search, SearchHints hints, Clock clock) {
    this.search = search;
    this.hints = hints;
    this.clock = clock;
  }

  @Operation(summary = "Searches jobs by text (q), by filters, or both")
  @GetMapping("/api/v1/jobs")
  Mono<ResponseEntity<JobsResponse>> jobs(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    JobSearchRequest request = SearchParameters.read(parameters, clock.instant());
    return search
        .search(request)
        .flatMap(page -> respond(request, page))
        .map(response -> ResponseEntity.ok().cacheControl(SHORT).body(response));
  }

  /// A search that finds nothing is answered with hints.
  private Mono<JobsResponse> respond(JobSearchRequest request, JobPage page) {
    return page.total() > 0
        ? Mono.just(JobsResponse.of(request.query(), page, List.of()))
        : hints.hints(request.query()).map(found -> JobsResponse.of(request.query(), page, found));
  }

  @Operation(summary = "One job, open or closed; a merged job redirects to the older one")
  @GetMapping("/api/v1/jobs/{id}")
  Mono<ResponseEntity<Job>> job(@PathVariable String id) {
    return search.job(known(id)).map(JobsController::located);
  }

  private static JobId known(String id) {
    try {
      return JobId.of(id);
    } catch (IllegalArgumentException none) {
      throw unknown(id);
    }
  }

  private static ResponseEntity<Job> located(LocatedJob located) {
    return switch (located) {
      case LocatedJob.Here here ->
          ResponseEntity.ok()
              .cacheControl(SHORT)
              .eTag("\"" + here.job().revision() + "\"")
              .body(here.job());
      case LocatedJob.Moved moved ->
          ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
              .cacheControl(SHORT)
              .location(URI.create("/api/v1/jobs/" + moved.to()))
              .build();
      case LocatedJob.Unknown unknown -> throw unknown(unknown.id().value());
    };
  }

  private static ProblemException unknown(String id) {
    return ProblemException.of(
        HttpStatus.NOT_FOUND, "No such job", "There is no job " + id + ", or it was erased");
  }
}
