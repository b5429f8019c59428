package dev.rolecall.bench.quality;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A reader's decision on whether two roles of thread comments are one opening.
///
/// @param sure whether the reader was sure
/// @param why the reader's reason
record PairLabel(LabeledRole a, LabeledRole b, boolean same, boolean sure, String why) {
  /// A role as a reader names it.
  ///
  /// @param comment id of the comment
  /// @param title as the comment writes it, or a short description when it has no title
  record LabeledRole(String comment, String title) {
    static LabeledRole of(JsonNode role) {
      return new LabeledRole(role.path("comment").asString(), role.path("title").asString());
    }
  }

  /// Reads a file with one label per line:
  /// `{"a":{"comment":1,"title":"..."},"b":{...},"same":true,"sure":true,"why":"..."}`.
  static List<PairLabel> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(PairLabel::of).toList();
    }
  }

  static PairLabel of(String line) {
    JsonNode pair = Json.MAPPER.readTree(line);
    return new PairLabel(
        LabeledRole.of(pair.path("a")),
        LabeledRole.of(pair.path("b")),
        pair.path("same").asBoolean(),
        pair.path("sure").asBoolean(true),
        pair.path("why").asString(""));
  }

  Stream<LabeledRole> roles() {
    return Stream.of(a, b);
  }
}
