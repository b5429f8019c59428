package dev.rolecall.search.web.profile;

import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The page of a profile, with its best matches and its versions.
@Controller
class ProfilePageController {
  static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
  private static final int BEST_MATCHES = 5;

  private final ProfileCalls calls;

  ProfilePageController(MatchServiceClient matchService) {
    this.calls = new ProfileCalls(matchService);
  }

  /// A profile in the list of all.
  record Link(String id, String name, boolean current) {}

  /// The first profile unless one is requested; the form of a new one when there is none.
  @GetMapping(path = "/profile", produces = PageHeaders.HTML)
  Mono<Rendering> profile(
      @AuthenticationPrincipal SignedInPerson person, @RequestParam(defaultValue = "") String id) {
    return calls
        .profiles(person)
        .flatMap(
            profiles -> {
              if (id.isEmpty() && profiles.isEmpty()) {
                return Mono.just(redirect("/profile/new", ""));
              }
              String shown = id.isEmpty() ? profiles.path(0).path("id").asString() : id;
              return page(person, shown, profiles);
            });
  }

  private Mono<Rendering> page(SignedInPerson person, String id, JsonNode profiles) {
    return Mono.zip(calls.profile(person, id), calls.versions(person, id), best(person, id))
        .map(
            found ->
                Rendering.view("profile")
                    .modelAttribute(
                        "profile",
                        ProfileView.of(Json.MAPPER.treeToValue(found.getT1(), Profile.class)))
                    .modelAttribute("links", links(profiles, id))
                    .modelAttribute("versions", VersionRow.of(found.getT2(), person.timeZone()))
                    .modelAttribute("matches", MatchCard.of(found.getT3()))
                    .modelAttribute("matchesKnown", !found.getT3().isMissingNode())
                    .modelAttribute("total", found.getT3().path("total").asInt(0))
                    .build());
  }

  /// The profile is shown even while the jobs are being loaded.
  private Mono<JsonNode> best(SignedInPerson person, String id) {
    return calls
        .matches(person, id, BEST_MATCHES, "", "")
        .onErrorResume(
            ProblemException.class,
            problem ->
                problem.getStatusCode().equals(HttpStatus.SERVICE_UNAVAILABLE)
                    ? Mono.just(MissingNode.getInstance())
                    : Mono.error(problem));
  }

  static List<Link> links(JsonNode profiles, String current) {
    return profiles
        .valueStream()
        .map(
            each ->
                new Link(
                    each.path("id").asString(),
                    each.path("name").asString(),
                    each.path("id").asString().equals(current)))
        .toList();
  }

  @PostMapping("/profile/restore")
  Mono<Rendering> restore(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                calls
                    .restore(person, Forms.field(form, "id"), Forms.field(form, "version"))
                    .thenReturn(redirect("/profile", Forms.field(form, "id"))));
  }

  @PostMapping("/profile/delete")
  Mono<Rendering> delete(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                calls.delete(person, Forms.field(form, "id")).thenReturn(redirect("/profile", "")));
  }

  @GetMapping("/profile/export")
  Mono<ResponseEntity<String>> export(
      @AuthenticationPrincipal SignedInPerson person, @RequestParam String id) {
    return calls
        .written(person, id)
        .map(
            written ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rolecall-profile-%s.json\""
                            .formatted(written.path("id").asString("")))
                    .body(written.toPrettyString() + "\n"));
  }

  /// @param id of a profile; empty for none
  static Rendering redirect(String path, String id) {
    String to =
        id.isEmpty()
            ? path
            : UriComponentsBuilder.fromPath(path)
                .queryParam("id", "{id}")
                .encode()
                .build(id)
                .toString();
    return Rendering.redirectTo(to).status(HttpStatus.SEE_OTHER).build();
  }
}
