package dev.rolecall.ingest.source;

import dev.rolecall.model.wire.Json;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Merges the rows of a job that has one row for each of its places. The result does not depend on
/// the order of the rows, so that another order is not a change of the posting.
public final class RowMerge {
  private RowMerge() {}

  /// Adds the second row to the first: its places to the list of places, and of other fields that
  /// differ the one that is first in order, or true.
  ///
  /// @param placesField the field with the list of places
  public static void addTo(ObjectNode first, ObjectNode second, String placesField) {
    ArrayNode places = union(first.path(placesField), second.path(placesField));
    second.forEachEntry(
        (field, value) -> {
          JsonNode known = first.get(field);
          if (known == null || isBefore(value, known)) {
            first.set(field, value);
          }
        });
    if (!places.isEmpty()) {
      first.set(placesField, places);
    }
  }

  private static boolean isBefore(JsonNode value, JsonNode known) {
    return value.isBoolean() && known.isBoolean()
        ? value.asBoolean()
        : value.toString().compareTo(known.toString()) < 0;
  }

  private static ArrayNode union(JsonNode first, JsonNode second) {
    Set<JsonNode> all = new LinkedHashSet<>();
    first.forEach(all::add);
    second.forEach(all::add);
    ArrayNode sorted = Json.MAPPER.createArrayNode();
    all.stream().sorted(Comparator.comparing(JsonNode::toString)).forEach(sorted::add);
    return sorted;
  }
}
