package dev.rolecall.search.web.tracker;

import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The jobs that a person hid.
@Controller
class HiddenJobsPageController {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Map<String, String> REASONS =
      Map.of(
          "PLACE", "because of the place",
          "PAY", "because of the pay",
          "SKILL", "because of a skill",
          "LEVEL", "because of the level",
          "COMPANY", "because of the company",
          "OTHER", "for another reason");

  private final TrackerCalls calls;

  HiddenJobsPageController(MatchServiceClient matchService) {
    this.calls = new TrackerCalls(matchService);
  }

  /// A hidden job.
  ///
  /// @param reason `because of the pay`; empty when it is not stated
  record Row(String jobId, String title, String company, String reason, String hiddenOn) {
    static Row of(JsonNode job, ZoneId zone) {
      return new Row(
          job.path("jobId").asString(""),
          Phrases.jobTitle(job.path("title").asString("")),
          job.path("company").asString(""),
          REASONS.getOrDefault(job.path("reason").asString(""), ""),
          DATE.format(Instant.parse(job.path("hiddenAt").asString()).atZone(zone)));
    }
  }

  @GetMapping(path = "/hidden-jobs", produces = PageHeaders.HTML)
  Mono<Rendering> list(@AuthenticationPrincipal SignedInPerson person) {
    return calls
        .hiddenJobs(person)
        .map(
            list -> {
              List<Row> rows =
                  list.path("hiddenJobs")
                      .valueStream()
                      .map(job -> Row.of(job, person.timeZone()))
                      .toList();
              return Rendering.view("tracker-hidden").modelAttribute("rows", rows).build();
            });
  }

  @PostMapping("/hidden-jobs/hide")
  Mono<Rendering> hide(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              String job = Forms.field(form, "job");
              return calls.hide(person, job, "").thenReturn(TrackerForm.next(form, "hid", job));
            });
  }

  /// A job that is not hidden any more is not an error: the person may have used two pages.
  @PostMapping("/hidden-jobs/show")
  Mono<Rendering> showAgain(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                calls
                    .showAgain(person, Forms.field(form, "job"))
                    .onErrorResume(TrackerForm::isNotFound, _ -> Mono.empty())
                    .then(Mono.fromSupplier(() -> TrackerForm.next(form, "", ""))));
  }
}
