package dev.rolecall.search.web.mcp;

import dev.rolecall.search.find.JobSearchRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The arguments of a call of a tool.
///
/// @param schema of the tool; an argument that it does not have is rejected
record McpArguments(JsonNode values, Map<String, Object> schema) {
  private static final int MAX_LENGTH = 2_000;

  McpArguments {
    Map<?, ?> known = (Map<?, ?>) schema.getOrDefault("properties", Map.of());
    for (String name : values.propertyNames()) {
      if (!known.containsKey(name)) {
        throw new McpToolException(
            "There is no argument '"
                + name
                + "'; the arguments are "
                + new TreeSet<>(known.keySet()));
      }
    }
  }

  Optional<String> text(String name) {
    return text(name, MAX_LENGTH);
  }

  /// The position that a previous page returned.
  Optional<String> cursor() {
    return text("cursor", JobSearchRequest.MAX_CURSOR_LENGTH);
  }

  private Optional<String> text(String name, int maxLength) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().length() > maxLength) {
      throw new McpToolException(
          "'" + name + "' must be a text of at most " + maxLength + " characters");
    }
    return Optional.of(McpText.withoutUnpaired(value.asString()));
  }

  String required(String name) {
    return text(name).orElseThrow(() -> new McpToolException("'" + name + "' is required"));
  }

  int number(String name, int otherwise, int max) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < 1 || value.asInt() > max) {
      throw new McpToolException("'" + name + "' must be a whole number from 1 to " + max);
    }
    return value.asInt();
  }
}
