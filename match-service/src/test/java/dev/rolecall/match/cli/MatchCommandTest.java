package dev.rolecall.match.cli;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class MatchCommandTest {
  private static final Job JAVA = aJob("Java Engineer").postingId("1").needing("java").build();
  private static final Job PYTHON =
      aJob("Python Engineer").postingId("2").needing("python").build();
  private static final String JAVA_PERSON =
      "{\"id\": \"java\", \"skills\": [{\"id\": \"java\", \"need\": \"MUST\"}]}";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line =
        RolecallMatch.commandLine(
            () -> {
              throw new AssertionError("no command of this test needs a database");
            });
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private String file(String name, String... lines) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    return file.toString();
  }

  private List<JsonNode> output() {
    return out.toString().lines().map(Json.MAPPER::readTree).toList();
  }

  private static String json(Object value) {
    return Json.MAPPER.writeValueAsString(value);
  }

  private static List<String> jobIds(JsonNode line) {
    List<String> ids = new ArrayList<>();
    line.get("matches").forEach(match -> ids.add(match.get("jobId").asString()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "match, true",
    "--help, true",
    "--version, true",
    "-h, true",
    "--logging.level.root=debug, false",
    "--management.server.port=1, false",
    "--rolecall.dev-token=x, false"
  })
  void aSettingIsNoCommand(String first, boolean command) {
    assertThat(RolecallMatch.isCommand(new String[] {first})).isEqualTo(command);
  }

  @Test
  void withoutArgumentsTheServiceRuns() {
    assertThat(RolecallMatch.isCommand(new String[0])).isFalse();
  }

  @Test
  void jobsAndLinesOfNormalizeGiveALineAProfile() throws IOException {
    String jobs =
        file(
            "jobs.jsonl",
            new String(Codecs.JOB.write(JAVA), StandardCharsets.UTF_8),
            json(Map.of("input", "2", "jobs", List.of(PYTHON))),
            json(Map.of("input", "3", "jobs", List.of())));
    String profiles = file("profiles.jsonl", JAVA_PERSON, "{\"id\": \"any\"}");
    assertThat(run("match", "--jobs", jobs, "--profiles", profiles)).isZero();
    assertThat(output()).hasSize(2);
    JsonNode java = output().getFirst();
    assertThat(java.get("profileId").asString()).isEqualTo("java");
    assertThat(jobIds(java)).containsExactly(JAVA.id().value());
    assertThat(java.get("matches").get(0).get("parts").get(0).get("reason").asString())
        .isEqualTo("Java matches your skills");
    assertThat(json(java.get("vetoed"))).isEqualTo("{\"skills\":1}");
    assertThat(jobIds(output().getLast())).hasSize(2);
    assertThat(err.toString()).contains("2 profiles against 2 open jobs of 2");
  }

  @Test
  void invalidLinesAreReportedAndSkipped() throws IOException {
    String jobs = file("jobs.jsonl", "nonsense", json(JAVA), "{\"id\": 7}", "", "[]");
    String profiles =
        file("profiles.jsonl", "{}", JAVA_PERSON, "{\"id\": \"x\", \"skills\": [{\"id\": \"?\"}]}");
    assertThat(run("match", "--jobs", jobs, "--profiles", profiles)).isZero();
    assertThat(output()).hasSize(1);
    assertThat(jobIds(output().getFirst())).containsExactly(JAVA.id().value());
    assertThat(err.toString())
        .contains("jobs.jsonl, line 1:", "jobs.jsonl, line 3:", "jobs.jsonl, line 5:")
        .contains("profiles.jsonl, line 1: A profile needs an \"id\"", "profiles.jsonl, line 3:")
        .contains("lines: 4 of jobs (3 invalid), 3 of profiles (2 invalid)");
  }

  @Test
  void closedJobsMatchNoOneAndTheLastRevisionCounts() throws IOException {
    Job closed =
        aJob("Java Engineer")
            .postingId("1")
            .needing("java")
            .revision(2)
            .closed(CloseReason.EXPIRED, Instant.EPOCH)
            .build();
    String profiles = file("profiles.jsonl", JAVA_PERSON);
    assertThat(run("match", "--jobs", file("j", json(closed), json(JAVA)), "--profiles", profiles))
        .isZero();
    assertThat(jobIds(output().getFirst())).isEmpty();
  }

  @Test
  void limitAndLeastScoreAreKept() throws IOException {
    String jobs = file("jobs.jsonl", json(JAVA), json(PYTHON));
    String any = file("profiles.jsonl", "{\"id\": \"any\"}");
    assertThat(run("match", "--jobs", jobs, "--profiles", any, "--limit", "1")).isZero();
    assertThat(run("match", "--jobs", jobs, "--profiles", any, "--min-score", "51")).isZero();
    assertThat(jobIds(output().getFirst())).hasSize(1);
    assertThat(jobIds(output().getLast())).isEmpty();
  }

  @Test
  void theSameFilesGiveTheSameLines() throws IOException {
    String jobs = file("jobs.jsonl", json(PYTHON), json(JAVA));
    String again = file("again.jsonl", json(JAVA), json(PYTHON));
    String profiles = file("profiles.jsonl", "{\"id\": \"any\"}", JAVA_PERSON);
    assertThat(run("match", "--jobs", jobs, "--profiles", profiles)).isZero();
    assertThat(run("match", "--jobs", again, "--profiles", profiles, "--as-of", "2026-11-05"))
        .isZero();
    assertThat(output().subList(0, 2)).isEqualTo(output().subList(2, 4));
  }

  @Test
  void reportsUsageErrorsAndDoesNothing() throws IOException {
    String jobs = file("jobs.jsonl", json(JAVA));
    assertThat(run("match", "--jobs", jobs)).isEqualTo(2);
    assertThat(run("match", "--jobs", jobs, "--profiles", jobs, "--as-of", "soon")).isEqualTo(2);
    assertThat(run("match", "--jobs", jobs, "--profiles", jobs, "--limit", "0")).isEqualTo(2);
    assertThat(run("mach")).isEqualTo(2);
    assertThat(run("match", "--jobs", "none.jsonl", "--profiles", jobs)).isEqualTo(1);
    assertThat(err.toString())
        .contains("No such file: none.jsonl", "--as-of must be a date or an instant");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helpDescribesAllOptions() {
    assertThat(run("match", "--help")).isZero();
    assertThat(out.toString()).contains("--jobs", "--profiles", "--as-of", "--limit", "profileId");
    assertThat(run("--help")).isZero();
  }
}
