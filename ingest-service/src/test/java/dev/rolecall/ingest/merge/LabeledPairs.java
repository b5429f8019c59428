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

/// The labeled pairs of roles that merging is evaluated with: patterns from boards and threads,
/// with invented companies and people.
public final class LabeledPairs {
  private LabeledPairs() {}

  /// Two roles of one employer.
  ///
  /// @param same whether they are one opening
  /// @param why the label is what it is
  public record LabeledPair(String id, String pattern, boolean same, String why, Role a, Role b) {}

  public static List<LabeledPair> all() {
    var file = LabeledPairs.class.getResourceAsStream("/merge-pairs/pairs.jsonl");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(LabeledPairs::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabeledPair read(String line) {
    JsonNode pair = Json.MAPPER.readTree(line);
    return new LabeledPair(
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
