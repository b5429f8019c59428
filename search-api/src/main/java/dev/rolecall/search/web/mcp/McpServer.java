package dev.rolecall.search.web.mcp;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.InvalidCursorException;
import dev.rolecall.search.find.SearchFailures;
import dev.rolecall.search.find.SearchTooExpensiveException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Responds to JSON-RPC messages of the Model Context Protocol. It has tools only, and no sessions:
/// each message is complete.
final class McpServer {
  /// The version of the protocol that this server implements.
  static final String VERSION = "2025-06-18";

  /// The versions that a header may state. A client that states none, or that expects the previous
  /// version, sends the same messages; only batches, which this server rejects, are missing.
  static final Set<String> ACCEPTED_VERSIONS = Set.of(VERSION, "2025-03-26");

  private static final int PARSE_ERROR = -32_700;
  private static final int INVALID_REQUEST = -32_600;
  private static final int UNKNOWN_METHOD = -32_601;
  private static final int INVALID_PARAMETERS = -32_602;
  private static final Set<String> NOTIFICATIONS =
      Set.of("notifications/initialized", "notifications/cancelled");

  private final List<McpTool> tools;

  McpServer(List<McpTool> tools) {
    this.tools = List.copyOf(tools);
  }

  /// The response to a message; empty for a notification, which has none.
  Mono<Map<String, Object>> respond(String text) {
    JsonNode message;
    try {
      message = Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      return Mono.just(error(null, PARSE_ERROR, "The message is not JSON"));
    }
    JsonNode id = message.path("id");
    boolean hasId = id.isString() || id.isIntegralNumber();
    if (!message.path("jsonrpc").asString("").equals("2.0") || !message.path("method").isString()) {
      return Mono.just(
          error(hasId ? id : null, INVALID_REQUEST, "The message is not a JSON-RPC 2.0 request"));
    }
    String method = message.path("method").asString();
    if (id.isMissingNode()) {
      return Mono.empty();
    }
    return hasId && !NOTIFICATIONS.contains(method)
        ? respond(id, method, message.path("params"))
        : Mono.just(error(null, INVALID_REQUEST, "'id' must be a text or a whole number"));
  }

  private Mono<Map<String, Object>> respond(JsonNode id, String method, JsonNode parameters) {
    return switch (method) {
      case "initialize" -> Mono.just(result(id, initialize()));
      case "ping" -> Mono.just(result(id, Map.of()));
      case "tools/list" -> Mono.just(result(id, Map.of("tools", descriptions())));
      case "tools/call" -> call(id, parameters);
      default -> Mono.just(error(id, UNKNOWN_METHOD, "There is no method '" + method + "'"));
    };
  }

  private static Map<String, Object> initialize() {
    return Map.of(
        "protocolVersion",
        VERSION,
        "capabilities",
        Map.of("tools", Map.of("listChanged", false)),
        "serverInfo",
        Map.of("name", "rolecall", "title", "Rolecall", "version", "1"),
        "instructions",
        "Rolecall has jobs for backend engineers, from employers' boards and Hacker News. Search"
            + " first, then read the jobs that fit. A value that is missing is not stated by the"
            + " posting. Name the source of a job where it has one.");
  }

  private List<Map<String, Object>> descriptions() {
    return tools.stream()
        .map(
            tool ->
                Map.<String, Object>of(
                    "name",
                    tool.name(),
                    "title",
                    tool.title(),
                    "description",
                    tool.description(),
                    "inputSchema",
                    tool.inputSchema(),
                    "annotations",
                    Map.of(
                        "readOnlyHint",
                        tool.readOnly(),
                        "destructiveHint",
                        false,
                        "openWorldHint",
                        false)))
        .toList();
  }

  private Mono<Map<String, Object>> call(JsonNode id, JsonNode parameters) {
    String name = parameters.path("name").asString("");
    Optional<McpTool> tool = tools.stream().filter(each -> each.name().equals(name)).findFirst();
    JsonNode given = parameters.path("arguments");
    JsonNode arguments =
        given.isMissingNode() || given.isNull() ? Json.MAPPER.createObjectNode() : given;
    if (tool.isEmpty() || !arguments.isObject()) {
      String problem =
          tool.isEmpty() ? "There is no tool '" + name + "'" : "'arguments' must be an object";
      return Mono.just(error(id, INVALID_PARAMETERS, problem));
    }
    return tool.get()
        .call(arguments)
        .map(found -> result(id, content(found)))
        .onErrorResume(McpServer::isExplained, error -> Mono.just(result(id, failure(error))));
  }

  /// An error that the assistant can act on.
  private static boolean isExplained(Throwable error) {
    return error instanceof McpToolException
        || error instanceof InvalidCursorException
        || error instanceof SearchTooExpensiveException
        || SearchFailures.isTemporary(error);
  }

  private static Map<String, Object> failure(Throwable error) {
    String message =
        SearchFailures.isTemporary(error)
            ? "The search is unavailable. Please try again in a moment."
            : String.valueOf(error.getMessage());
    return Map.of("content", List.of(text(message)), "isError", true);
  }

  /// The result as JSON and, for clients that do not read that, as text.
  private static Map<String, Object> content(Object found) {
    return Map.of(
        "content",
        List.of(text(Json.MAPPER.writeValueAsString(found))),
        "structuredContent",
        found,
        "isError",
        false);
  }

  private static Map<String, Object> text(String text) {
    return Map.of("type", "text", "text", text);
  }

  private static Map<String, Object> result(JsonNode id, Object result) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", "2.0");
    response.put("id", id);
    response.put("result", result);
    return response;
  }

  private static Map<String, Object> error(@Nullable JsonNode id, int code, String message) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", "2.0");
    response.put("id", id == null ? Json.MAPPER.nullNode() : id);
    response.put("error", Map.of("code", code, "message", message));
    return response;
  }
}
