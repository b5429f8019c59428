package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.LocalPath;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The jobs that a person saved or applied to: the list, and what the buttons on jobs change.
@Controller
class ApplicationsPageController {
  static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final TrackerCalls calls;
  private final Clock clock;

  ApplicationsPageController(MatchServiceClient matchService, Clock clock) {
    this.calls = new TrackerCalls(matchService);
    this.clock = clock;
  }

  /// A filter of the list.
  ///
  /// @param count how many applications it shows
  record StateLink(String href, String label, int count, boolean current) {}

  /// @param state only applications in this state; empty for all
  /// @param removed the application that was just removed; empty for none
  @GetMapping(path = "/applications", produces = PageHeaders.HTML)
  Mono<Rendering> list(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String removed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), person.timeZone());
    return calls
        .applications(person)
        .map(
            list ->
                Rendering.view("tracker-list")
                    .modelAttribute("groups", ApplicationRow.groups(list, state, today))
                    .modelAttribute("links", links(list, state).toList())
                    .modelAttribute("none", list.path("applications").isEmpty())
                    .modelAttribute("states", StateText.all())
                    .modelAttribute("removed", TrackerForm.jobId(removed))
                    .build());
  }

  private static Stream<StateLink> links(JsonNode list, String current) {
    StateLink all =
        new StateLink("/applications", "All", list.path("applications").size(), current.isEmpty());
    return Stream.concat(
        Stream.of(all),
        StateText.all().stream()
            .map(
                state ->
                    new StateLink(
                        "/applications?state=" + state.name(),
                        state.label(),
                        list.path("counts").path(state.name()).asInt(0),
                        current.equals(state.name())))
            .filter(link -> link.count() > 0 || link.current()));
  }

  /// Tracks a job, or changes the state of its application and nothing else.
  @PostMapping("/applications/save")
  Mono<Rendering> save(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              String job = Forms.field(form, "job");
              return calls
                  .changeState(person, job, Forms.field(form, "state"))
                  .thenReturn(next(form, "/applications/" + job));
            });
  }

  @PostMapping("/applications/{job}/remove")
  Mono<Rendering> remove(@AuthenticationPrincipal SignedInPerson person, @PathVariable String job) {
    return calls
        .remove(person, job)
        .thenReturn(Forms.seeOther("/applications?removed=" + TrackerForm.jobId(job)));
  }

  @PostMapping("/applications/{job}/restore")
  Mono<Rendering> restore(
      @AuthenticationPrincipal SignedInPerson person, @PathVariable String job) {
    return calls
        .restore(person, job)
        .thenReturn(Forms.seeOther("/applications/" + TrackerForm.jobId(job)));
  }

  private static Rendering next(MultiValueMap<String, String> form, String otherwise) {
    return Rendering.redirectTo(LocalPath.of(form.getFirst("next")).orElse(otherwise))
        .status(HttpStatus.SEE_OTHER)
        .build();
  }
}
