package dev.rolecall.search.web.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The tools for the person of an API token: their profiles, matches and tracked jobs.
final class McpPersonalTools {
  private static final int MAX_MATCHES = 25;
  private static final int MATCHES = 10;
  private static final Map<String, Object> ID =
      Map.of("type", "string", "description", "The id of a job");
  private static final Map<String, Object> PROFILE =
      Map.of(
          "type", "string", "description", "The id of a profile, from my_profiles; or the first");

  private final McpPerson person;
  private final McpTracker tracker;
  private final boolean mayWrite;

  /// @param mayWrite whether the scope of the token permits changes
  McpPersonalTools(McpPerson person, boolean mayWrite) {
    this.person = person;
    this.tracker = new McpTracker(person);
    this.mayWrite = mayWrite;
  }

  List<McpTool> all() {
    List<McpTool> tools = new ArrayList<>(reading());
    if (mayWrite) {
      tools.addAll(writing());
    }
    return tools;
  }

  private List<McpTool> reading() {
    return List.of(
        new McpTool(
            "my_profiles",
            "Read my profiles",
            "What the person can do and wants: skills, level, places, pay.",
            McpTool.schema(Map.of()),
            _ -> person.get("/api/v1/me/profiles").cast(Object.class)),
        new McpTool(
            "my_matches",
            "Find my matches",
            "The open jobs that fit the person best, with the reasons. 'next' is the cursor of the"
                + " next page.",
            McpTool.schema(
                Map.of(
                    "profile",
                    PROFILE,
                    "query",
                    Map.of("type", "string", "description", "A search that they must also match"),
                    "limit",
                    Map.of(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        MAX_MATCHES,
                        "default",
                        MATCHES),
                    "cursor",
                    Map.of("type", "string", "description", "'next' of the previous page"))),
            this::matches),
        new McpTool(
            "explain_match",
            "Explain a match",
            "How one open job fits the person: each criterion with its reason, what speaks against"
                + " it, and which skills match and are missing.",
            McpTool.schema(Map.of("id", ID, "profile", PROFILE), "id"),
            this::explain));
  }

  private List<McpTool> writing() {
    return List.of(
        change("save_job", "Save a job", "Saves an open job in the tracker.", tracker::save),
        change(
            "mark_applied",
            "Record an application",
            "Records in the tracker that the person applied to a job. Sends nothing to the"
                + " employer.",
            tracker::apply),
        change("hide_job", "Hide a job", "No longer shows a job as a match.", tracker::hide),
        change("show_job", "Show a hidden job", "Shows a hidden job again.", tracker::show));
  }

  private static McpTool change(
      String name, String title, String description, Function<String, Mono<Object>> call) {
    return new McpTool(
        name,
        title,
        description,
        false,
        McpTool.schema(Map.of("id", ID), "id"),
        arguments -> call.apply(arguments.required("id")));
  }

  private Mono<Object> matches(McpArguments arguments) {
    int limit = arguments.number("limit", MATCHES, MAX_MATCHES);
    String query = arguments.text("query").orElse("");
    String cursor = arguments.cursor().orElse("");
    return profile(arguments)
        .flatMap(
            id ->
                person.get(
                    "/api/v1/me/profiles/{id}/matches?limit={limit}&q={q}&cursor={cursor}",
                    id,
                    limit,
                    query,
                    cursor))
        .map(McpMatches::page);
  }

  private Mono<Object> explain(McpArguments arguments) {
    String job = arguments.required("id");
    return profile(arguments)
        .flatMap(id -> person.get("/api/v1/me/profiles/{id}/matches/{job}", id, job))
        .map(McpMatches::explained);
  }

  private Mono<String> profile(McpArguments arguments) {
    return arguments
        .text("profile")
        .map(Mono::just)
        .orElseGet(
            () ->
                person
                    .get("/api/v1/me/profiles")
                    .map(found -> found.at("/profiles/0/id"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .switchIfEmpty(
                        Mono.error(
                            () ->
                                new McpToolException(
                                    "The person has no profile yet. They can create one on the"
                                        + " pages, from a CV."))));
  }
}
