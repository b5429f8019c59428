package dev.rolecall.match.cli;

import dev.rolecall.match.judge.InMemoryMatching;
import dev.rolecall.match.judge.JobMatch;
import dev.rolecall.match.judge.MatchList;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Compares the jobs of a file with the profiles of a file and prints one line per profile.
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Compares jobs with profiles, without a server. Prints one line per profile, in order, the"
          + " best match first:",
      "  {\"profileId\": id, \"matches\": [...], \"vetoed\": {criterion: count}}",
      "Each match has its score (0 to 100), the confidence, and the reason for each part of the"
          + " score. The same files always give the same lines. An invalid line is reported on"
          + " standard error and skipped."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  rolecall ingest normalize --source hn-who-is-hiring < comments.jsonl > jobs.jsonl",
      "  rolecall match match --jobs jobs.jsonl --profiles me.jsonl --limit 5"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all lines were read",
      "1:a file could not be read, or the output could not be written",
      "2:usage error"
    })
final class MatchCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--jobs",
      required = true,
      paramLabel = "FILE",
      description =
          "jobs, one per line, or the lines that normalize prints; - for standard input. Jobs that"
              + " are closed, merged or not to be republished never match")
  String jobs = "";

  @Option(
      names = "--profiles",
      required = true,
      paramLabel = "FILE",
      description =
          "profiles, one per line, each with its id; a field that is left out means no preference")
  String profiles = "";

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "the current time, a date or an instant (default: now): matches are computed with the"
              + " latest bundled reference data (exchange rates, rarity of skills) that is not"
              + " later, or with the first if all are later")
  @Nullable String asOf;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "the maximum number of matches per profile (default: ${DEFAULT-VALUE})")
  int limit;

  @Option(
      names = "--min-score",
      paramLabel = "S",
      defaultValue = "0",
      description = "the minimum score of a match, 0 to 100 (default: ${DEFAULT-VALUE})")
  int minScore;

  private final List<Profile> profileList = new ArrayList<>();
  private final List<Job> jobList = new ArrayList<>();

  @Override
  public Integer call() {
    MatchRequest request = request();
    ReferenceData bundled = ReferenceData.asOf(now());
    PrintWriter err = spec.commandLine().getErr();
    JsonLines jobLines = new JsonLines(jobs, err);
    JsonLines profileLines = new JsonLines(profiles, err);
    ProgressLine progress = new ProgressLine(err);
    try {
      profileLines.forEach(this::profile);
      jobLines.forEach(
          (line, _) -> {
            job(line);
            progress.at("jobs read", jobList.size());
          });
    } catch (IOException broken) {
      progress.end();
      err.println(message(broken));
      return 1;
    }
    ReferenceData reference = bundled.with(estimates());
    InMemoryMatching matching = new InMemoryMatching(jobList, reference);
    long start = System.nanoTime();
    boolean written = print(matching, request, progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    err.printf(
        "%d profiles against %d open jobs of %d; lines: %d of jobs (%d invalid), %d of profiles (%d"
            + " invalid); %.1f s; reference data %s%n",
        profileList.size(),
        matching.size(),
        jobList.size(),
        jobLines.read(),
        jobLines.invalid(),
        profileLines.read(),
        profileLines.invalid(),
        seconds,
        reference.version());
    return written ? 0 : 1;
  }

  /// From the open jobs of the file, so that the same files give the same matches.
  private PayEstimates estimates() {
    LocalDate latest =
        jobList.stream()
            .map(Job::lastVerifiedAt)
            .max(Comparator.naturalOrder())
            .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
            .orElse(LocalDate.EPOCH);
    return PayEstimates.build(
        latest,
        jobList.stream().filter(Job::searchable).map(JobAttributes::of).toList(),
        CurrencyRates.fallback());
  }

  private MatchRequest request() {
    try {
      return new MatchRequest(null, Set.of(), minScore, limit);
    } catch (IllegalArgumentException invalid) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit must be 1 or more, --min-score must be 0 to 100");
    }
  }

  private Instant now() {
    try {
      return asOf == null ? Clocks.system().instant() : Clocks.parse(asOf);
    } catch (DateTimeException invalid) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--as-of must be a date or an instant, such as 2026-11-05 or 2026-11-05T09:00:00Z; got "
              + asOf);
    }
  }

  private void profile(JsonNode line, int number) {
    String id = line.path("id").asString("");
    if (id.isBlank()) {
      throw new IllegalArgumentException("A profile needs an \"id\"");
    }
    profileList.add(ProfileJson.read(id, line));
  }

  /// A job, or a line of `normalize`, which has any number of them.
  private void job(JsonNode line) {
    try {
      JsonNode several = line.get("jobs");
      if (several != null && several.isArray()) {
        for (JsonNode one : several) {
          jobList.add(Json.MAPPER.treeToValue(one, Job.class));
        }
      } else {
        jobList.add(Json.MAPPER.treeToValue(line, Job.class));
      }
    } catch (JacksonException invalid) {
      throw new IllegalArgumentException("Not a job: " + invalid.getOriginalMessage(), invalid);
    }
  }

  /// @return false when standard output cannot be written
  private boolean print(Matching matching, MatchRequest request, ProgressLine progress) {
    PrintWriter out = spec.commandLine().getOut();
    int done = 0;
    for (Profile profile : profileList) {
      MatchList list = matching.match(profile, request);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("profileId", profile.id());
      line.put("matches", list.matches().stream().map(JobMatch::match).toList());
      line.put("vetoed", new TreeMap<>(list.vetoed()));
      out.println(Json.MAPPER.writeValueAsString(line));
      progress.at("profiles of " + profileList.size() + " done", ++done);
      if (out.checkError()) {
        return false;
      }
    }
    progress.end();
    out.flush();
    return !out.checkError();
  }

  private static String message(IOException broken) {
    return switch (broken) {
      case NoSuchFileException missing -> "No such file: " + missing.getFile();
      case AccessDeniedException denied -> "No permission to read " + denied.getFile();
      default -> "Cannot read: " + broken.getMessage();
    };
  }
}
