package dev.rolecall.search.web.advice;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.PageHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The page of a profile's learning path.
@Controller
class LearningPageController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
  private static final String PROFILE = "/api/v1/me/profiles/{id}";

  private final MatchServiceClient matchService;

  LearningPageController(MatchServiceClient matchService) {
    this.matchService = matchService;
  }

  /// @param goal `pay` for the best paid jobs, anything else for most jobs
  @GetMapping(path = "/profile/learn", produces = PageHeaders.HTML)
  Mono<Rendering> learn(
      @AuthenticationPrincipal SignedInPerson person,
      @RequestParam String id,
      @RequestParam(defaultValue = "jobs") String goal) {
    String chosen = goal.equals("pay") ? "pay" : "jobs";
    return Mono.zip(
            name(person, id),
            matchService.get(person.session(), PROFILE + "/learning-path?goal={goal}", id, chosen))
        .map(
            found ->
                Rendering.view("profile-learn")
                    .modelAttribute("id", id)
                    .modelAttribute("name", found.getT1())
                    .modelAttribute("pay", chosen.equals("pay"))
                    .modelAttribute("path", LearningView.of(found.getT2()))
                    .build());
  }

  private Mono<String> name(SignedInPerson person, String id) {
    return matchService
        .get(person.session(), PROFILE, id)
        .map(profile -> profile.path("name").asString(id));
  }
}
