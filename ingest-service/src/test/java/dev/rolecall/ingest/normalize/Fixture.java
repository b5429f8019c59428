package dev.rolecall.ingest.normalize;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A native item with the expected result.
///
/// @param item as the source returns it
/// @param expected either `{"rejected", "jobs": [...]}` for each opening, or, from a `.jsonl`, the
///   union over all openings
/// @param wrong fields that are known to be wrong today
record Fixture(String name, SourceId source, String item, JsonNode expected, Set<String> wrong) {
  /// All fixtures, by source and name.
  static List<Fixture> all() {
    try {
      Path root = Path.of(Objects.requireNonNull(Fixture.class.getResource("/fixtures")).toURI());
      List<Fixture> all = new ArrayList<>();
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted().toList()) {
          all.addAll(read(file));
        }
      }
      return all;
    } catch (IOException | java.net.URISyntaxException e) {
      throw new IllegalStateException("No fixtures", e);
    }
  }

  private static List<Fixture> read(Path file) {
    String name = file.getFileName().toString();
    SourceId source =
        SourceId.of(file.getParent().getFileName().toString().replace("fixtures", "x"));
    if (name.endsWith(".expected.json")) {
      String stem = name.substring(0, name.length() - ".expected.json".length());
      String item = text(file.resolveSibling(stem + ".json"));
      return List.of(new Fixture(stem, source, item, Json.MAPPER.readTree(text(file)), Set.of()));
    }
    return name.endsWith(".jsonl") ? lines(file, source) : List.of();
  }

  /// A line is `{"name", "text" or "item", "is": {...}, "wrong": [...]}`; comments start with `//`.
  private static List<Fixture> lines(Path file, SourceId source) {
    List<Fixture> fixtures = new ArrayList<>();
    for (String line : text(file).split("\n")) {
      if (!line.isBlank() && !line.startsWith("//")) {
        JsonNode row = Json.MAPPER.readTree(line);
        String item = row.has("item") ? item(row.get("item")) : comment(row, fixtures.size());
        Set<String> wrong = new TreeSet<>();
        row.path("wrong").forEach(field -> wrong.add(Values.field(field.asString())));
        fixtures.add(new Fixture(row.get("name").asString(), source, item, row.get("is"), wrong));
      }
    }
    return fixtures;
  }

  /// An item that is not JSON, such as XML, is a string.
  private static String item(JsonNode item) {
    return item.isString() ? item.asString() : item.toString();
  }

  private static String comment(JsonNode row, int number) {
    ObjectNode comment = Json.MAPPER.createObjectNode();
    comment.put("id", 49_410_000 + number);
    comment.put("text", row.get("text").asString());
    comment.put("created_at_i", 1_793_638_800L);
    return comment.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
