package dev.rolecall.search.judged;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The jobs, searches and grades of `src/test/resources/judged` (GUIDE.md).
///
/// @param jobs by key: `generic:frostline-1#backend-developer-kotlin`
record JudgedSet(Map<String, Job> jobs, List<JudgedSearch> searches) {
  private static final Path FOLDER = Path.of("src/test/resources/judged");

  static JudgedSet read() {
    Map<String, Job> jobs = new LinkedHashMap<>();
    lines("jobs.jsonl")
        .map(line -> Json.MAPPER.readValue(line, Job.class))
        .forEach(job -> jobs.put(key(job), job));
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    for (String[] row : rows("grades.tsv")) {
      if (!jobs.containsKey(row[1])) {
        throw new IllegalStateException("No job " + row[1]);
      }
      grades.computeIfAbsent(row[0], _ -> new TreeMap<>()).put(row[1], Integer.valueOf(row[2]));
    }
    List<JudgedSearch> searches = new ArrayList<>();
    for (String[] row : rows("searches.tsv")) {
      searches.add(
          new JudgedSearch(
              row[0], row[1].equals("held-out"), row[2], grades.getOrDefault(row[0], Map.of())));
    }
    return new JudgedSet(jobs, searches);
  }

  /// Of a job's first posting, so that a grade outlasts changes of the job's other fields.
  static String key(Job job) {
    RoleKey role = job.postings().getFirst().role();
    String source = role.posting().board().source().value().replace("hn-who-is-hiring", "hn");
    return source + ":" + role.posting().externalId() + "#" + role.slug();
  }

  private static List<String[]> rows(String file) {
    return lines(file)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
