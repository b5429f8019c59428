package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// The labelled pairs of roles that merging is scored by: patterns as they are met on boards and in
/// threads, told of companies and people that do not exist.
final class LabelledPairs {
  private LabelledPairs() {}

  /// Two roles of one employer.
  ///
  /// @param same whether they are one opening
  /// @param why the label is what it is
  record LabelledPair(String id, String pattern, boolean same, String why, Role a, Role b) {}

  static List<LabelledPair> all() {
    var file = LabelledPairs.class.getResourceAsStream("/merge-pairs/pairs.jsonl");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(LabelledPairs::read).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static LabelledPair read(String line) {
    JsonNode pair = Json.MAPPER.readTree(line);
    return new LabelledPair(
        pair.path("id").asString(),
        pair.path("pattern").asString(),
        pair.path("same").asBoolean(),
        pair.path("why").asString(),
        role(pair.path("a")),
        role(pair.path("b")));
  }

  private static Role role(JsonNode role) {
    return Codecs.ROLE.read(Json.MAPPER.writeValueAsBytes(role));
  }
}
