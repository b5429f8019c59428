package dev.rolecall.bench.ranking;

import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The people and grades in a folder: `people.jsonl` and `grades.tsv` (person, job key, grade).
/// When several readers graded a job, the lines give their rounded mean.
final class GradedSet {
  private GradedSet() {}

  static List<GradedPerson> read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("grades.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        grades
            .computeIfAbsent(cells[0], _ -> new HashMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
    List<GradedPerson> people = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("people.jsonl"))) {
      JsonNode person = Json.MAPPER.readTree(line);
      String id = person.path("id").asString();
      people.add(
          new GradedPerson(
              id,
              person.path("heldOut").asBoolean(),
              person.path("text").asString(),
              ProfileJson.read(id, person.path("profile")),
              grades.getOrDefault(id, Map.of())));
    }
    return people;
  }
}
