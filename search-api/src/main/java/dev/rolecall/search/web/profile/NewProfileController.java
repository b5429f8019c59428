package dev.rolecall.search.web.profile;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.cv.UploadedCv;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.PageHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A new profile: from a CV, from an exported profile, or from nothing. A CV is passed to the
/// match-service and is not stored.
@Controller
class NewProfileController {
  private final ProfileCalls calls;

  NewProfileController(MatchServiceClient matchService) {
    this.calls = new ProfileCalls(matchService);
  }

  @GetMapping(path = "/profile/new", produces = PageHeaders.HTML)
  Rendering start() {
    return page("", HttpStatus.OK);
  }

  @GetMapping(path = "/profile/empty", produces = PageHeaders.HTML)
  Rendering empty() {
    return form(Json.MAPPER.createObjectNode(), ProfileEvidence.NONE);
  }

  /// Reads the file, or else the text, and shows the proposed profile in the form.
  @PostMapping(
      path = "/profile/new",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = PageHeaders.HTML)
  Mono<Rendering> propose(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getMultipartData()
        .flatMap(UploadedCv::document)
        .flatMap(document -> propose(person, document));
  }

  private Mono<Rendering> propose(SignedInPerson person, byte[] document) {
    ObjectNode exported = exported(document);
    if (exported != null) {
      return Mono.just(form(exported, ProfileEvidence.NONE));
    }
    return calls
        .proposal(person, document)
        .map(
            proposal ->
                form(
                    proposal.path("profile") instanceof ObjectNode profile
                        ? profile
                        : Json.MAPPER.createObjectNode(),
                    ProfileEvidence.of(proposal.path("values"))))
        .onErrorResume(
            ProblemException.class,
            problem ->
                problem.getStatusCode().is4xxClientError()
                    ? Mono.just(
                        page(
                            String.valueOf(problem.getBody().getDetail()), problem.getStatusCode()))
                    : Mono.error(problem));
  }

  /// A profile that was exported; null for other documents.
  private static @Nullable ObjectNode exported(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8).strip();
    if (!text.startsWith("{") || text.startsWith("{\\rtf")) {
      return null;
    }
    try {
      return Json.MAPPER.readTree(text) instanceof ObjectNode profile ? profile : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static Rendering form(ObjectNode profile, ProfileEvidence evidence) {
    return ProfileFormController.page(
        new ProfileFormView("", "", profile, evidence, List.of()), HttpStatus.OK);
  }

  private static Rendering page(String error, HttpStatusCode status) {
    return Rendering.view("profile-new").modelAttribute("error", error).status(status).build();
  }
}
