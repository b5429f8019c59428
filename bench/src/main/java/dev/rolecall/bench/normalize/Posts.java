package dev.rolecall.bench.normalize;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The posts that benchmarks read: Hacker News comments, one per line, as the API returns them.
final class Posts {
  private static final Path FIXTURES =
      Path.of("ingest-service/src/test/resources/fixtures/hn-who-is-hiring");

  private Posts() {}

  /// @param file comments, one per line; empty for the invented ones of the fixtures, which are
  ///   shorter and harder than real ones
  static List<String> items(String file) {
    try {
      return file.isEmpty() ? invented() : Files.readAllLines(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> texts(String file) {
    return items(file).stream()
        .map(Json.MAPPER::readTree)
        .map(item -> item.path("text").asString(""))
        .toList();
  }

  private static List<String> invented() throws IOException {
    List<String> items = new ArrayList<>();
    try (Stream<Path> files = Files.list(FIXTURES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("{")) {
            items.add(comment(Json.MAPPER.readTree(line), items.size()));
          }
        }
      }
    }
    return items;
  }

  private static String comment(JsonNode fixture, int number) {
    if (fixture.has("item")) {
      return fixture.get("item").toString();
    }
    ObjectNode comment = Json.MAPPER.createObjectNode();
    comment.put("id", 1_000_000 + number);
    comment.put("text", fixture.path("text").asString(""));
    comment.put("created_at_i", 1_793_638_800L);
    return comment.toString();
  }
}
