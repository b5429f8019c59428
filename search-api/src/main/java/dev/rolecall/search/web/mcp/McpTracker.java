package dev.rolecall.search.web.mcp;

import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Saves, applies to and hides jobs in a person's tracker. Never overwrites what the person wrote:
/// an application that exists keeps its notes and dates, and one that went further is left as it
/// is.
final class McpTracker {
  private static final String APPLICATION = "/api/v1/me/applications/{id}";
  private static final String HIDDEN = "/api/v1/me/hidden-jobs/{id}";
  private static final Map<String, String> NEW = Map.of("If-None-Match", "*");
  private static final int NOT_FOUND = 404;

  private final McpPerson person;

  McpTracker(McpPerson person) {
    this.person = person;
  }

  Mono<Object> save(String id) {
    return existing(id)
        .map(found -> result(id, found.at("/application/state").asString("")))
        .switchIfEmpty(
            Mono.defer(() -> person.put(APPLICATION, Map.of("state", "SAVED"), NEW, id))
                .thenReturn(result(id, "SAVED")));
  }

  Mono<Object> apply(String id) {
    return existing(id)
        .flatMap(found -> applied(id, found))
        .switchIfEmpty(
            Mono.defer(() -> person.put(APPLICATION, Map.of("state", "APPLIED"), NEW, id))
                .thenReturn(result(id, "APPLIED")));
  }

  Mono<Object> hide(String id) {
    return person.put(HIDDEN, null, Map.of(), id).thenReturn(Map.of("id", id, "hidden", true));
  }

  Mono<Object> show(String id) {
    return person.delete(HIDDEN, id).thenReturn(Map.of("id", id, "hidden", false));
  }

  private Mono<Object> applied(String id, JsonNode found) {
    JsonNode application = found.path("application");
    String state = application.path("state").asString("");
    if (!state.equals("SAVED")) {
      return Mono.just(result(id, state));
    }
    Map<String, Object> changed = new HashMap<>();
    changed.put("state", "APPLIED");
    for (String name : new String[] {"appliedOn", "nextStep", "nextStepOn", "notes"}) {
      if (application.path(name).isString()) {
        changed.put(name, application.path(name));
      }
    }
    return person
        .put(APPLICATION, changed, Map.of("If-Match", found.path("etag").asString("")), id)
        .thenReturn(result(id, "APPLIED"));
  }

  private Mono<JsonNode> existing(String id) {
    return person
        .get(APPLICATION, id)
        .onErrorResume(
            McpRefusedException.class,
            refused -> refused.status() == NOT_FOUND ? Mono.empty() : Mono.error(refused));
  }

  private static Object result(String id, String state) {
    return Map.of("id", id, "application", state);
  }
}
