package dev.rolecall.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// All documents of all indexes, and what the cluster knows of them: names, aliases, mappings.
record StoredIndexes(String url) implements StoredData.Reader {
  /// What Elasticsearch returns at once at most.
  private static final int MAX_DOCUMENTS = 10_000;

  @Override
  public void read(StoredData.Visitor visitor) {
    visitor.visit("cluster state", bytes(get("/_cluster/state")));
    for (JsonNode index : get("/_cat/indices?format=json&expand_wildcards=all")) {
      String name = index.path("index").asString();
      JsonNode documents =
          get("/" + name + "/_search?track_total_hits=true&size=" + MAX_DOCUMENTS).path("hits");
      if (documents.path("total").path("value").asInt() != documents.path("hits").size()) {
        throw new IllegalStateException("Not all documents of " + name + " were read");
      }
      visitor.visit("index " + name, bytes(documents));
    }
  }

  private JsonNode get(String path) {
    return ServiceCalls.call(List.of(url), "GET", path, "", "")
        .orElseThrow(() -> new IllegalStateException(path + " failed"));
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
