package dev.rolecall.ingest.source.workday;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.model.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A facet of a site's list, such as the job family or the country.
record WorkdayFacet(String parameter, List<JsonNode> values) {
  /// The facet with the fewest values that divides the list into parts that can be read completely.
  ///
  /// @param max the number of postings that a part must not reach
  static Optional<WorkdayFacet> partition(JsonNode facets, int max) {
    return all(facets).stream()
        .filter(facet -> facet.divides(max))
        .min(Comparator.comparingInt(facet -> facet.values().size()));
  }

  /// Facets can be grouped: the values of a group are facets.
  private static List<WorkdayFacet> all(JsonNode facets) {
    List<WorkdayFacet> all = new ArrayList<>();
    for (JsonNode facet : facets) {
      String parameter = Fields.text(facet, "facetParameter");
      List<JsonNode> values = new ArrayList<>();
      facet.path("values").forEach(values::add);
      if (values.stream().anyMatch(value -> value.has("facetParameter"))) {
        all.addAll(all(facet.path("values")));
      } else if (parameter != null) {
        all.add(new WorkdayFacet(parameter, values));
      }
    }
    return all;
  }

  /// Whether each part is small enough, and together they may be all postings. A posting can have
  /// several values of a facet, but one without a value is in no part.
  private boolean divides(int max) {
    int sum = values.stream().mapToInt(value -> value.path("count").asInt(0)).sum();
    return sum >= max
        && values.stream()
            .allMatch(
                value -> Fields.text(value, "id") != null && value.path("count").asInt(0) < max);
  }

  /// The filter of each part: `{"jobFamilyGroup": ["id"]}`.
  List<ObjectNode> applied() {
    List<ObjectNode> applied = new ArrayList<>();
    for (JsonNode value : values) {
      ObjectNode filter = Json.MAPPER.createObjectNode();
      filter.putArray(parameter).add(Fields.text(value, "id"));
      applied.add(filter);
    }
    return applied;
  }
}
