package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Adds a job that a person found elsewhere to their applications. The match-service has it read;
/// nothing is kept here.
@Controller
class AddedJobPageController {
  /// Outcomes for which the person has the job in their applications.
  private static final Set<String> TRACKED = Set.of("ADDED", "TRACKED");

  private final TrackerCalls calls;

  AddedJobPageController(MatchServiceClient matchService) {
    this.calls = new TrackerCalls(matchService);
  }

  @GetMapping(path = "/applications/add", produces = PageHeaders.HTML)
  Rendering start() {
    return page(AddedJobForm.EMPTY, "", HttpStatus.OK);
  }

  @PostMapping(
      path = "/applications/add",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = PageHeaders.HTML)
  Mono<Rendering> add(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getMultipartData()
        .flatMap(AddedJobForm::of)
        .flatMap(
            form ->
                calls
                    .add(person, form)
                    .map(AddedJobPageController::result)
                    .onErrorResume(ProblemException.class, problem -> problem(form, problem)));
  }

  /// One job has a page; several are listed with what became of each.
  private static Rendering result(JsonNode added) {
    JsonNode jobs = added.path("jobs");
    JsonNode first = jobs.path(0);
    return jobs.size() == 1 && TRACKED.contains(first.path("outcome").asString(""))
        ? Forms.seeOther("/applications/" + TrackerForm.jobId(first.path("jobId").asString("")))
        : Rendering.view("tracker-added").modelAttribute("rows", AddedJobRow.of(added)).build();
  }

  /// The form again, with the reason and with what was entered; a browser does not send a file
  /// twice.
  private static Mono<Rendering> problem(AddedJobForm form, ProblemException problem) {
    HttpStatusCode status = problem.getStatusCode();
    boolean shown =
        status.is4xxClientError() && !status.equals(HttpStatus.UNAUTHORIZED)
            || status.equals(HttpStatus.SERVICE_UNAVAILABLE);
    return shown
        ? Mono.just(page(form, String.valueOf(problem.getBody().getDetail()), status))
        : Mono.error(problem);
  }

  private static Rendering page(AddedJobForm form, String error, HttpStatusCode status) {
    return Rendering.view("tracker-add")
        .modelAttribute("form", form)
        .modelAttribute("fileAgain", form.hasContent() && form.text().isEmpty())
        .modelAttribute("error", error)
        .modelAttribute("rows", List.of())
        .status(status)
        .build();
  }
}
