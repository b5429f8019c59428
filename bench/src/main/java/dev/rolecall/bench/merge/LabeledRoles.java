package dev.rolecall.bench.merge;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/// The labeled pairs that the tests of merging use too.
record LabeledRoles(List<RolePair> pairs) {
  private static final Path FILE =
      Path.of("ingest-service/src/test/resources/merge-pairs/pairs.jsonl");

  record RolePair(boolean same, Role a, Role b) {}

  static LabeledRoles read() {
    try {
      return new LabeledRoles(Files.readAllLines(FILE).stream().map(LabeledRoles::pair).toList());
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "Run it in the root directory of the project, as bench/run does", missing);
    }
  }

  /// All roles, each once, by employer.
  Collection<List<Role>> byEmployer() {
    Map<RoleKey, Role> roles = new LinkedHashMap<>();
    for (RolePair pair : pairs) {
      roles.putIfAbsent(pair.a().key(), pair.a());
      roles.putIfAbsent(pair.b().key(), pair.b());
    }
    Map<String, List<Role>> employers = new LinkedHashMap<>();
    roles
        .values()
        .forEach(
            role ->
                employers
                    .computeIfAbsent(role.employer().value(), _ -> new ArrayList<>())
                    .add(role));
    return employers.values();
  }

  /// How well a decision, whether two roles are one opening, agrees with the labels.
  Score score(BiPredicate<Role, Role> merges) {
    int right = 0;
    int merged = 0;
    int same = 0;
    for (RolePair pair : pairs) {
      boolean said = merges.test(pair.a(), pair.b());
      merged += said ? 1 : 0;
      same += pair.same() ? 1 : 0;
      right += said && pair.same() ? 1 : 0;
    }
    return new Score((double) right / merged, (double) right / same);
  }

  record Score(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private static RolePair pair(String line) {
    JsonNode pair = Json.MAPPER.readTree(line);
    return new RolePair(pair.path("same").asBoolean(), role(pair.path("a")), role(pair.path("b")));
  }

  private static Role role(JsonNode role) {
    return Codecs.ROLE.read(Json.MAPPER.writeValueAsBytes(role));
  }
}
