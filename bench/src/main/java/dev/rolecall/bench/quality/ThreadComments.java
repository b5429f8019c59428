package dev.rolecall.bench.quality;

import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds comments of "Who is hiring?" threads by id in a folder of recorded data:
/// `hn/items/*.json.gz` (whole threads in the format of the Algolia API) and
/// `hn/comments/*.jsonl.gz` (one comment per line: `id`, `parent`, `time`, `html`).
final class ThreadComments {
  /// @param thread id of the thread
  /// @param payload in the format of the Algolia API
  record ThreadComment(String id, String thread, Instant postedAt, String payload) {}

  private final Set<String> wanted;
  private final Map<String, ThreadComment> found = new TreeMap<>();

  private ThreadComments(Set<String> wanted) {
    this.wanted = wanted;
  }

  /// The comments with these ids that the folder contains.
  static List<ThreadComment> find(Path data, Set<String> ids) throws IOException {
    ThreadComments comments = new ThreadComments(ids);
    for (Path file : files(data.resolve("hn/items"), ".json.gz")) {
      comments.readThread(file);
    }
    for (Path file : files(data.resolve("hn/comments"), ".jsonl.gz")) {
      comments.readLines(file);
    }
    return List.copyOf(comments.found.values());
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private void readThread(Path file) throws IOException {
    try (BufferedReader lines = unzip(file)) {
      JsonNode thread = Json.MAPPER.readTree(lines);
      String id = thread.path("id").asString();
      for (JsonNode comment : thread.path("children")) {
        add(comment, id, comment.path("created_at"), comment.path("text"));
      }
    }
  }

  private void readLines(Path file) throws IOException {
    try (BufferedReader lines = unzip(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode comment = Json.MAPPER.readTree(line);
        String thread = comment.path("parent").asString();
        add(comment, thread, comment.path("time"), comment.path("html"));
      }
    }
  }

  private void add(JsonNode comment, String thread, JsonNode time, JsonNode text) {
    String id = comment.path("id").asString();
    if (!wanted.contains(id) || found.containsKey(id)) {
      return;
    }
    Instant postedAt = Instant.parse(time.asString());
    ObjectNode item = Json.MAPPER.createObjectNode();
    item.put("id", id).put("created_at_i", postedAt.getEpochSecond()).put("text", text.asString());
    found.put(id, new ThreadComment(id, thread, postedAt, item.toString()));
  }

  private static BufferedReader unzip(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
