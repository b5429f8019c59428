package dev.rolecall.search.web.saved;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/// The page of a person's alerts, and the form of a new one.
@Controller
class SavedSearchPageController {
  static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final SavedSearchClient client;
  private final Clock clock;

  SavedSearchPageController(MatchServiceClient matchService, Clock clock) {
    this.client = new SavedSearchClient(matchService);
    this.clock = clock;
  }

  /// @param deleted the id of an alert that was just deleted, to offer to restore it
  @GetMapping(path = "/searches", produces = PageHeaders.HTML)
  Mono<Rendering> searches(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam(defaultValue = "") String deleted,
      @RequestParam(defaultValue = "") String kind) {
    return page(person, uuid(deleted), AlertKind.of(kind), "", HttpStatus.OK);
  }

  private Mono<Rendering> page(
      SignedInPerson person, String deleted, AlertKind kind, String error, HttpStatusCode status) {
    return Mono.zip(client.searches(person), client.follows(person), client.alerts(person))
        .map(
            found ->
                Rendering.view("searches")
                    .modelAttribute("person", person)
                    .modelAttribute("error", error)
                    .modelAttribute("deleted", deleted)
                    .modelAttribute("deletedKind", kind)
                    .modelAttribute("paused", found.getT3().path("paused").asBoolean(false))
                    .modelAttribute("mail", MailSettings.of(found.getT3(), person.timeZone()))
                    .modelAttribute("searches", rows(AlertKind.SEARCH, found.getT1(), person))
                    .modelAttribute("follows", rows(AlertKind.COMPANY, found.getT2(), person))
                    .modelAttribute(
                        "profiles", rows(AlertKind.PROFILE, found.getT3().path("profiles"), person))
                    .status(status)
                    .build());
  }

  private Object rows(AlertKind kind, tools.jackson.databind.JsonNode list, SignedInPerson person) {
    return AlertRow.of(kind, list, clock.instant(), person.timeZone());
  }

  /// The form to save a search, or to follow a company.
  ///
  /// @param company an id; empty for a search
  @GetMapping(path = "/searches/new", produces = PageHeaders.HTML)
  Rendering form(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(defaultValue = "") String company,
      @RequestParam(defaultValue = "") String name) {
    return form(
        person,
        new NewAlertForm(query.strip(), company.strip(), name.strip(), AlertFields.DAILY, ""));
  }

  private static Rendering form(SignedInPerson person, NewAlertForm form) {
    return Rendering.view("searches-new")
        .modelAttribute("person", person)
        .modelAttribute("form", form)
        .status(form.error().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  @PostMapping(path = "/searches/save", produces = PageHeaders.HTML)
  Mono<Rendering> save(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(NewAlertForm::of)
        .flatMap(
            form ->
                client
                    .save(person, form.kind(), form.json())
                    .thenReturn(Forms.seeOther("/searches"))
                    .onErrorResume(
                        SavedSearchPageController::isInvalid,
                        problem ->
                            Mono.just(
                                form(
                                    person, form.withError(message((ProblemException) problem))))));
  }

  @PostMapping(path = "/searches/change", produces = PageHeaders.HTML)
  Mono<Rendering> change(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return changed(
        person,
        exchange,
        form -> {
          ObjectNode body = Json.MAPPER.createObjectNode();
          body.put("name", Forms.field(form, "name"));
          body.set("alert", AlertFields.of(form).json());
          return body;
        });
  }

  /// For some days from now; 0 ends a snooze.
  @PostMapping(path = "/searches/snooze", produces = PageHeaders.HTML)
  Mono<Rendering> snooze(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return changed(
        person,
        exchange,
        form -> {
          int days =
              Forms.field(form, "days").matches("\\d{1,3}")
                  ? Integer.parseInt(Forms.field(form, "days"))
                  : 0;
          ObjectNode body = Json.MAPPER.createObjectNode();
          if (days == 0) {
            body.putNull("snoozedUntil");
          } else {
            body.put("snoozedUntil", clock.instant().plusSeconds(86_400L * days).toString());
          }
          return body;
        });
  }

  private interface Change {
    ObjectNode of(MultiValueMap<String, String> form);
  }

  private Mono<Rendering> changed(
      SignedInPerson person, ServerWebExchange exchange, Change change) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                client
                    .change(
                        person,
                        AlertKind.of(Forms.field(form, "kind")),
                        Forms.field(form, "id"),
                        change.of(form))
                    .thenReturn(Forms.seeOther("/searches")))
        .onErrorResume(
            SavedSearchPageController::isInvalid,
            problem ->
                page(
                    person,
                    "",
                    AlertKind.SEARCH,
                    message((ProblemException) problem),
                    HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/searches/delete")
  Mono<Rendering> delete(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              AlertKind kind = AlertKind.of(Forms.field(form, "kind"));
              String id = Forms.field(form, "id");
              return client
                  .delete(person, kind, id)
                  .onErrorResume(SavedSearchPageController::isGone, _ -> Mono.empty())
                  .then(
                      Mono.fromSupplier(
                          () ->
                              Forms.seeOther(
                                  "/searches?deleted=" + uuid(id) + "&kind=" + kind.value())));
            });
  }

  @PostMapping("/searches/restore")
  Mono<Rendering> restore(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                client
                    .restore(
                        person, AlertKind.of(Forms.field(form, "kind")), Forms.field(form, "id"))
                    .onErrorResume(SavedSearchPageController::isGone, _ -> Mono.empty())
                    .then(Mono.fromSupplier(() -> Forms.seeOther("/searches"))));
  }

  @PostMapping("/searches/pause")
  Mono<Rendering> pause(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> change(person, "paused", Forms.field(form, "paused").equals("true")));
  }

  /// Resumes emails that were stopped because the mailbox refused them.
  @PostMapping("/searches/resume")
  Mono<Rendering> resume(@AuthenticationPrincipal SignedInPerson person) {
    return change(person, "suspended", false);
  }

  private Mono<Rendering> change(SignedInPerson person, String setting, boolean value) {
    ObjectNode body = Json.MAPPER.createObjectNode().put(setting, value);
    return client.changeAlerts(person, body).thenReturn(Forms.seeOther("/searches"));
  }

  private static boolean isInvalid(Throwable error) {
    return Forms.isProblem(error, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// A form that is sent again: the list shows that it had its effect.
  private static boolean isGone(Throwable error) {
    return Forms.isProblem(error, HttpStatus.NOT_FOUND);
  }

  private static String message(ProblemException problem) {
    String detail = problem.getBody().getDetail();
    return detail == null ? "The request failed." : detail;
  }

  /// The id if it is one; otherwise empty.
  private static String uuid(String text) {
    try {
      return text.isEmpty() ? "" : UUID.fromString(text).toString();
    } catch (IllegalArgumentException notAnId) {
      return "";
    }
  }
}
