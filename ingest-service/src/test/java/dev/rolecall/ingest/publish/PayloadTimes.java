package dev.rolecall.ingest.publish;

import dev.rolecall.model.wire.Json;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes the times of a payload in JSON or XML, for tests of adapters.
final class PayloadTimes {
  private static final List<String> UPDATES =
      List.of(
          "updated_at",
          "updatedAt",
          "updated",
          "updated_on",
          "last_updated",
          "lastUpdated",
          "modified",
          "modified_at",
          "date_modified",
          "dateModified");
  private static final String UPDATE = "2026-11-04T09:00:00Z";
  private static final Pattern TIME =
      Pattern.compile("(?:\\w{3}, )?\\d{1,4}[- ].*20\\d\\d.*|20\\d\\d-.*");
  private static final Pattern ELEMENT_WITH_TIME =
      Pattern.compile("<([\\w:]+)>[^<>]*20[0-9]{2}[^<>]*</\\1>");
  private static final Pattern FIRST_ELEMENT = Pattern.compile("^\\s*<[^<>]+>");

  private PayloadTimes() {}

  /// The payload without any field that is a time.
  static String removedFrom(String payload) {
    return isJson(payload)
        ? removed(Json.MAPPER.readTree(payload)).toString()
        : ELEMENT_WITH_TIME.matcher(payload).replaceAll("");
  }

  private static JsonNode removed(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        List<String> times =
            object.properties().stream()
                .filter(field -> isTime(field.getValue()))
                .map(field -> field.getKey())
                .toList();
        object.remove(times);
        object.forEach(PayloadTimes::removed);
      }
      case ArrayNode array -> array.forEach(PayloadTimes::removed);
      default -> {}
    }
    return node;
  }

  /// Text, or a number of seconds or milliseconds of this decade.
  private static boolean isTime(JsonNode value) {
    long number = value.isNumber() ? value.asLong() : 0;
    return number / 1_000_000_000 == 1
        || number / 1_000_000_000_000L == 1
        || value.isString() && TIME.matcher(value.asString()).matches();
  }

  /// The payload with the fields that sources have for the time of an update, in each object.
  static String updated(String payload) {
    if (isJson(payload)) {
      return updated(Json.MAPPER.readTree(payload)).toString();
    }
    StringBuilder fields = new StringBuilder();
    UPDATES.forEach(name -> fields.append("<%s>%s</%s>".formatted(name, UPDATE, name)));
    return FIRST_ELEMENT.matcher(payload).replaceFirst("$0" + fields);
  }

  private static JsonNode updated(JsonNode node) {
    node.forEach(PayloadTimes::updated);
    if (node instanceof ObjectNode object) {
      UPDATES.forEach(name -> object.put(name, UPDATE));
    }
    return node;
  }

  private static boolean isJson(String payload) {
    return payload.startsWith("{");
  }
}
