package dev.rolecall.search.web.profile;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of a profile: editing and saving.
@Controller
class ProfileFormController {
  private final ProfileCalls calls;

  ProfileFormController(MatchServiceClient matchService) {
    this.calls = new ProfileCalls(matchService);
  }

  /// The version is read first: if the profile changes in between, saving it is refused.
  @GetMapping(path = "/profile/edit", produces = PageHeaders.HTML)
  Mono<Rendering> edit(@AuthenticationPrincipal SignedInPerson person, @RequestParam String id) {
    return calls
        .versions(person, id)
        .flatMap(
            versions ->
                calls
                    .written(person, id)
                    .map(
                        written ->
                            page(
                                new ProfileFormView(
                                    id,
                                    versions.path("etag").asString(""),
                                    written,
                                    ProfileEvidence.NONE,
                                    List.of()),
                                HttpStatus.OK)));
  }

  @PostMapping(path = "/profile/save", produces = PageHeaders.HTML)
  Mono<Rendering> save(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(form -> save(person, form));
  }

  private Mono<Rendering> save(SignedInPerson person, MultiValueMap<String, String> form) {
    String id = Forms.field(form, "id");
    Mono<ObjectNode> base =
        id.isEmpty() ? Mono.just(Json.MAPPER.createObjectNode()) : calls.written(person, id);
    return base.map(before -> ProfileForm.apply(form, before))
        .flatMap(
            profile ->
                store(person, id, form, profile)
                    .map(saved -> saved(saved))
                    .onErrorResume(
                        ProblemException.class, problem -> failed(form, id, profile, problem)));
  }

  private Mono<JsonNode> store(
      SignedInPerson person, String id, MultiValueMap<String, String> form, ObjectNode profile) {
    return id.isEmpty()
        ? calls.create(person, profile)
        : calls.save(person, id, Forms.field(form, "etag"), profile);
  }

  private static Rendering saved(JsonNode profile) {
    return ProfilePageController.redirect("/profile", profile.path("id").asString(""));
  }

  /// The form again with what is wrong; other problems have their own page.
  private static Mono<Rendering> failed(
      MultiValueMap<String, String> form, String id, ObjectNode entered, ProblemException problem) {
    HttpStatusCode status = problem.getStatusCode();
    boolean known =
        status.equals(HttpStatus.UNPROCESSABLE_CONTENT)
            || status.equals(HttpStatus.PRECONDITION_FAILED);
    return known
        ? Mono.just(
            page(
                new ProfileFormView(
                    id,
                    Forms.field(form, "etag"),
                    entered,
                    ProfileEvidence.of(form),
                    messages(problem)),
                status))
        : Mono.error(problem);
  }

  static List<String> messages(ProblemException problem) {
    Object errors =
        problem.getBody().getProperties() == null
            ? null
            : problem.getBody().getProperties().get("errors");
    return errors instanceof JsonNode list && !list.isEmpty()
        ? list.valueStream().map(each -> each.path("message").asString("")).toList()
        : List.of(String.valueOf(problem.getBody().getDetail()));
  }

  static Rendering page(ProfileFormView form, HttpStatusCode status) {
    return Rendering.view("profile-form")
        .modelAttribute("form", form)
        .modelAttribute("skillNames", SkillNames.ALL)
        .modelAttribute("countryNames", CountryNames.ALL)
        .status(status)
        .build();
  }
}
