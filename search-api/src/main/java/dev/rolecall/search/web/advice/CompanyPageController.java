package dev.rolecall.search.web.advice;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// The page of the employers that fit a profile, which a person can follow all at once.
@Controller
class CompanyPageController {
  private static final String HTML = PageHeaders.HTML;
  private static final String PROFILE = "/api/v1/me/profiles/{id}";

  private final MatchServiceClient matchService;
  private final CompanyFollows follows;

  CompanyPageController(MatchServiceClient matchService) {
    this.matchService = matchService;
    this.follows = new CompanyFollows(matchService);
  }

  /// @param followed the ids of the alerts that were just made, to offer to undo it
  /// @param unfollowed how many were just undone
  @GetMapping(path = "/profile/companies", produces = HTML)
  Mono<Rendering> companies(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String followed,
      @RequestParam(defaultValue = "0") int unfollowed) {
    return page(person, id, ids(followed), unfollowed, "");
  }

  private Mono<Rendering> page(
      SignedInPerson person, String id, List<String> followed, int unfollowed, String problem) {
    return Mono.zip(
            matchService.get(person.session(), PROFILE, id),
            matchService.get(person.session(), PROFILE + "/companies", id),
            follows.followed(person))
        .map(
            found ->
                Rendering.view("profile-companies")
                    .modelAttribute("id", id)
                    .modelAttribute("name", found.getT1().path("name").asString(id))
                    .modelAttribute("total", found.getT2().path("total").asInt(0))
                    .modelAttribute("companies", CompanyView.of(found.getT2(), found.getT3()))
                    .modelAttribute("followed", followed)
                    .modelAttribute("unfollowed", unfollowed)
                    .modelAttribute("problem", problem)
                    .build());
  }

  /// Follows the companies that the form lists.
  @PostMapping(path = "/profile/companies/follow", produces = HTML)
  Mono<Rendering> follow(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                follows
                    .follow(person, companies(form))
                    .flatMap(
                        outcome ->
                            outcome.problem().isEmpty()
                                ? Mono.just(
                                    Forms.seeOther(
                                        address(form, "followed", String.join(",", outcome.ids()))))
                                : page(
                                    person,
                                    Forms.field(form, "id"),
                                    outcome.ids(),
                                    0,
                                    outcome.problem())));
  }

  /// Undoes it.
  @PostMapping(path = "/profile/companies/unfollow", produces = HTML)
  Mono<Rendering> unfollow(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              List<String> ids = ids(Forms.field(form, "followed"));
              return follows
                  .unfollow(person, ids)
                  .then(
                      Mono.fromSupplier(
                          () ->
                              Forms.seeOther(
                                  address(form, "unfollowed", Integer.toString(ids.size())))));
            });
  }

  /// The names of the companies in the form by their ids: fields of the same number belong
  /// together.
  private static Map<String, String> companies(MultiValueMap<String, String> form) {
    List<String> ids = form.getOrDefault("company", List.of());
    List<String> names = form.getOrDefault("name", List.of());
    Map<String, String> companies = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(ids.size(), names.size()); i++) {
      companies.put(ids.get(i), names.get(i));
    }
    return companies;
  }

  private static String address(MultiValueMap<String, String> form, String field, String value) {
    return UriComponentsBuilder.fromPath("/profile/companies")
        .queryParam("id", "{id}")
        .queryParam(field, value)
        .encode()
        .build(Forms.field(form, "id"))
        .toString();
  }

  private static List<String> ids(String text) {
    return Arrays.stream(text.split(",")).filter(CompanyPageController::isId).toList();
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }
}
