package dev.rolecall.search.web.tracker;

import dev.rolecall.model.JobId;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.tracker.AddedJobView.Correction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The page of one application: its state, notes and next step, and what the posting said.
@Controller
class ApplicationPageController {
  private final TrackerCalls calls;
  private final JobSearch search;
  private final Clock clock;

  ApplicationPageController(MatchServiceClient matchService, JobSearch search, Clock clock) {
    this.calls = new TrackerCalls(matchService);
    this.search = search;
    this.clock = clock;
  }

  @GetMapping(path = "/applications/{job}", produces = PageHeaders.HTML)
  Mono<Rendering> one(@AuthenticationPrincipal SignedInPerson person, @PathVariable String job) {
    return calls
        .application(person, job)
        .flatMap(
            found ->
                page(
                    person,
                    found,
                    ApplicationView.Values.of(found.path("application"), ""),
                    HttpStatus.OK));
  }

  /// Saves the form. When the match-service does not accept it, the form is shown again with the
  /// reason and with what was entered.
  @PostMapping("/applications/{job}")
  Mono<Rendering> save(
      @AuthenticationPrincipal SignedInPerson person,
      @PathVariable String job,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                calls
                    .save(person, job, Forms.field(form, "etag"), TrackerForm.details(form))
                    .thenReturn(Forms.seeOther("/applications/" + TrackerForm.jobId(job)))
                    .onErrorResume(
                        ProblemException.class, problem -> rejected(person, job, form, problem)));
  }

  private Mono<Rendering> rejected(
      SignedInPerson person,
      String job,
      MultiValueMap<String, String> form,
      ProblemException problem) {
    boolean shown =
        problem.getStatusCode().equals(HttpStatus.UNPROCESSABLE_CONTENT)
            || problem.getStatusCode().equals(HttpStatus.PRECONDITION_FAILED);
    if (!shown) {
      return Mono.error(problem);
    }
    ObjectNode entered = Json.MAPPER.createObjectNode();
    TrackerForm.FIELDS.forEach(field -> entered.put(field, Forms.field(form, field)));
    String reason = String.valueOf(problem.getBody().getDetail());
    return calls
        .application(person, job)
        .flatMap(
            found ->
                page(
                    person,
                    found,
                    ApplicationView.Values.of(entered, reason),
                    HttpStatus.valueOf(problem.getStatusCode().value())));
  }

  /// Corrects the title and the employer of a job that the person added.
  @PostMapping("/applications/{job}/correct")
  Mono<Rendering> correct(
      @AuthenticationPrincipal SignedInPerson person,
      @PathVariable String job,
      ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              String title = Forms.field(form, "title");
              String company = Forms.field(form, "company");
              return calls
                  .correct(person, job, title, company)
                  .thenReturn(Forms.seeOther("/applications/" + TrackerForm.jobId(job)))
                  .onErrorResume(
                      ProblemException.class,
                      problem -> notCorrected(person, job, title, company, problem));
            });
  }

  private Mono<Rendering> notCorrected(
      SignedInPerson person, String job, String title, String company, ProblemException problem) {
    HttpStatusCode status = problem.getStatusCode();
    boolean shown =
        status.equals(HttpStatus.UNPROCESSABLE_CONTENT)
            || status.equals(HttpStatus.TOO_MANY_REQUESTS)
            || status.equals(HttpStatus.SERVICE_UNAVAILABLE);
    if (!shown) {
      return Mono.error(problem);
    }
    Correction entered =
        new Correction(title, company, String.valueOf(problem.getBody().getDetail()));
    return calls
        .application(person, job)
        .flatMap(
            found ->
                page(
                    person,
                    found,
                    ApplicationView.Values.of(found.path("application"), ""),
                    HttpStatus.valueOf(status.value()),
                    added -> added.with(entered)));
  }

  private Mono<Rendering> page(
      SignedInPerson person, JsonNode found, ApplicationView.Values form, HttpStatus status) {
    return page(person, found, form, status, UnaryOperator.identity());
  }

  private Mono<Rendering> page(
      SignedInPerson person,
      JsonNode found,
      ApplicationView.Values form,
      HttpStatus status,
      UnaryOperator<AddedJobView> change) {
    JsonNode application = found.path("application");
    ApplicationRow row =
        ApplicationRow.of(application, LocalDate.ofInstant(clock.instant(), person.timeZone()));
    JobId current =
        JobId.of(application.path("currentJobId").asString(application.path("jobId").asString()));
    Mono<JsonNode> added =
        application.path("added").asBoolean(false)
            ? calls.added(person, row.jobId())
            : Mono.just(MissingNode.getInstance());
    return Mono.zip(lookup(current), added.map(AddedJobView::of).map(change))
        .map(
            results ->
                Rendering.view("tracker-application")
                    .status(status)
                    .modelAttribute("added", results.getT2())
                    .modelAttribute(
                        "view",
                        ApplicationView.of(found, results.getT1(), row, form, person.timeZone()))
                    .modelAttribute("etag", found.path("etag").asString(""))
                    .modelAttribute("states", StateText.all())
                    .build());
  }

  /// The page is shown while the index is unavailable too.
  private Mono<JobLookup> lookup(JobId job) {
    return search.job(job).onErrorReturn(new JobLookup.NotFound(job));
  }
}
