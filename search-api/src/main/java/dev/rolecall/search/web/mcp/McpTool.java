package dev.rolecall.search.web.mcp;

import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// A tool that an assistant can call.
///
/// @param readOnly whether it changes nothing
/// @param inputSchema JSON Schema of its arguments
/// @param call from the arguments to the result, an object; an invalid argument causes an
///   [McpToolException], whose message the assistant receives
record McpTool(
    String name,
    String title,
    String description,
    boolean readOnly,
    Map<String, Object> inputSchema,
    Function<McpArguments, Mono<Object>> call) {
  /// A tool that changes nothing.
  McpTool(
      String name,
      String title,
      String description,
      Map<String, Object> inputSchema,
      Function<McpArguments, Mono<Object>> call) {
    this(name, title, description, true, inputSchema, call);
  }

  /// A schema of an object with these properties.
  static Map<String, Object> schema(Map<String, Object> properties, String... required) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  Mono<Object> call(JsonNode arguments) {
    return Mono.defer(() -> call.apply(new McpArguments(arguments, inputSchema)));
  }
}
