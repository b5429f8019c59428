package dev.rolecall.search.web.page;

import dev.rolecall.model.JobId;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.SearchFailures;
import dev.rolecall.search.find.SimilarJobs;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The page of a job.
@Controller
class JobPageController {
  private static final int SIMILAR = 5;

  private final JobSearch search;
  private final JobViewFactory views;
  private final PublicAddress address;
  private final SimilarJobs similar;

  JobPageController(
      JobSearch search, SimilarJobs similar, JobViewFactory views, PublicAddress address) {
    this.search = search;
    this.similar = similar;
    this.views = views;
    this.address = address;
  }

  static String path(JobId id) {
    return SearchLink.PATH + "/" + id;
  }

  /// A merged job redirects permanently to the older job.
  @GetMapping(path = SearchLink.PATH + "/{id}", produces = PageHeaders.HTML)
  Mono<Rendering> job(@PathVariable String id, ServerWebExchange exchange) {
    return Mono.fromCallable(() -> JobId.of(id))
        .onErrorMap(IllegalArgumentException.class, _ -> unknown())
        .flatMap(search::job)
        .flatMap(located -> rendering(located, exchange));
  }

  private Mono<Rendering> rendering(JobLookup located, ServerWebExchange exchange) {
    return switch (located) {
      case JobLookup.Found(var job) ->
          similar
              .similarTo(job, SIMILAR)
              .onErrorReturn(SearchFailures::isTemporary, List.of())
              .map(
                  jobs ->
                      Rendering.view("job")
                          .modelAttribute(
                              "job", views.view(job, address.of(exchange, path(job.id()))))
                          .modelAttribute("similar", jobs.stream().map(SimilarRow::of).toList())
                          .build());
      case JobLookup.Merged(var to) ->
          Mono.just(Rendering.redirectTo(path(to)).status(HttpStatus.MOVED_PERMANENTLY).build());
      case JobLookup.NotFound _ -> throw unknown();
    };
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no job at this URL, or it was removed.");
  }
}
