package dev.rolecall.match.judge;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The invented jobs of bench/labels/ranking, and the people with the grades that readers gave to
/// those jobs for them.
///
/// @param jobs by key: `hn:90000001#senior-backend-engineer-java`
record JudgedPeople(Map<String, Job> jobs, List<Person> people) {
  private static final Path FOLDER = Path.of("../bench/labels/ranking");

  /// @param grades by job key: 0 should not be shown, 1 marginal, 2 worth a look, 3 would apply
  record Person(Profile profile, boolean heldOut, Map<String, Integer> grades) {}

  static JudgedPeople read() throws IOException {
    Map<String, Job> jobs = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("invented-jobs.jsonl"))) {
      for (JsonNode json : Json.MAPPER.readTree(line).path("jobs")) {
        Job job = Json.MAPPER.treeToValue(json, Job.class);
        jobs.put(key(job), job);
      }
    }
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("grades.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && jobs.containsKey(cells[1])) {
        grades
            .computeIfAbsent(cells[0], _ -> new TreeMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
    List<Person> people = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("people.jsonl"))) {
      JsonNode person = Json.MAPPER.readTree(line);
      String id = person.path("id").asString();
      people.add(
          new Person(
              ProfileJson.read(id, person.path("profile")),
              person.path("heldOut").asBoolean(),
              grades.getOrDefault(id, Map.of())));
    }
    return new JudgedPeople(jobs, people);
  }

  private static String key(Job job) {
    var role = job.postings().getFirst().role();
    String source = role.posting().board().source().value().replace("hn-who-is-hiring", "hn");
    return source + ":" + role.posting().externalId() + "#" + role.slug();
  }
}
