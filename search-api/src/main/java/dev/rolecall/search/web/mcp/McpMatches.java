package dev.rolecall.search.web.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Writes matches for an assistant.
final class McpMatches {
  private McpMatches() {}

  static Object page(JsonNode found) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", found.path("total"));
    page.put("matches", found.path("matches").valueStream().map(McpMatches::row).toList());
    if (found.path("next").isString()) {
      page.put("next", found.path("next"));
    }
    return page;
  }

  static Object explained(JsonNode found) {
    Map<String, Object> match = row(found);
    for (String name : List.of("confidence", "parts", "vetoes", "matchedSkills", "missingSkills")) {
      match.put(name, found.at("/match/" + name));
    }
    match.remove("reasons");
    return match;
  }

  private static Map<String, Object> row(JsonNode found) {
    JsonNode job = found.path("job");
    JsonNode match = found.path("match");
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", job.path("id"));
    row.put("title", job.path("title"));
    row.put("company", job.at("/company/name"));
    row.put("url", job.path("url"));
    row.put("score", match.path("score"));
    row.put(
        "reasons",
        match.path("parts").valueStream().map(part -> part.path("reason").asString("")).toList());
    row.put("hidden", found.path("hidden"));
    if (found.path("application").isString()) {
      row.put("application", found.path("application"));
    }
    return row;
  }
}
