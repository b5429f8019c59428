package dev.rolecall.search.web.profile;

import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The page of a person's matches, best first.
@Controller
class MatchesPageController {
  private static final int MATCHES = 20;

  private final ProfileCalls calls;

  MatchesPageController(MatchServiceClient matchService) {
    this.calls = new ProfileCalls(matchService);
  }

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("clearance", "Security clearance"),
          Map.entry("company", "Companies that you exclude"),
          Map.entry("employment", "Employment type"),
          Map.entry("experience", "Years of experience"),
          Map.entry("family", "Kind of work"),
          Map.entry("pay", "Pay"),
          Map.entry("place", "Place and work mode"),
          Map.entry("posting", "Old or inactive postings"),
          Map.entry("requirements", "Required skills"),
          Map.entry("seniority", "Level"),
          Map.entry("skills", "Skills that you need or avoid"),
          Map.entry("visa", "Visa and permits"),
          Map.entry("words", "Words that you exclude"));

  /// How many jobs one of the person's rules hides.
  ///
  /// @param jobs `12 jobs`
  record Hidden(String label, String jobs) {}

  @GetMapping(path = "/matches", produces = PageHeaders.HTML)
  Mono<Rendering> matches(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "") String include) {
    return calls
        .profiles(person)
        .flatMap(
            profiles -> {
              if (id.isEmpty() && profiles.isEmpty()) {
                return Mono.just(ProfilePageController.redirect("/profile/new", ""));
              }
              String shown = id.isEmpty() ? profiles.path(0).path("id").asString() : id;
              return calls
                  .matches(person, shown, MATCHES, cursor, include)
                  .map(found -> page(shown, profiles, found, !cursor.isEmpty(), include));
            });
  }

  private static Rendering page(
      String id, JsonNode profiles, JsonNode found, boolean later, String include) {
    return Rendering.view("matches")
        .modelAttribute("id", id)
        .modelAttribute("links", ProfilePageController.links(profiles, id))
        .modelAttribute("total", found.path("total").asInt(0))
        .modelAttribute("matches", MatchCard.of(found))
        .modelAttribute("hidden", hidden(found.path("vetoed")))
        .modelAttribute("later", later)
        .modelAttribute("include", include)
        .modelAttribute("next", next(id, found.path("next"), include))
        .build();
  }

  private static List<Hidden> hidden(JsonNode vetoed) {
    return vetoed.properties().stream()
        .filter(entry -> entry.getValue().asInt() > 0)
        .map(
            entry ->
                new Hidden(
                    LABELS.getOrDefault(entry.getKey(), entry.getKey()),
                    Phrases.count(entry.getValue().asInt(), "job", "jobs")))
        .toList();
  }

  /// The address of the next page; empty on the last one.
  private static String next(String id, JsonNode cursor, String include) {
    if (!cursor.isString()) {
      return "";
    }
    UriComponentsBuilder next =
        UriComponentsBuilder.fromPath("/matches")
            .queryParam("id", "{id}")
            .queryParam("cursor", "{cursor}");
    if (!include.isEmpty()) {
      next.queryParam("include", "{include}");
    }
    return next.encode().build(id, cursor.asString(), include).toString();
  }
}
