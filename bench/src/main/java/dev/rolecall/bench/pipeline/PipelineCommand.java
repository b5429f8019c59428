package dev.rolecall.bench.pipeline;

import dev.rolecall.bench.archive.GeneratedArchive;
import dev.rolecall.bench.archive.PostingArchive;
import dev.rolecall.bench.archive.ServedArchive;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of the whole-system benchmark.
@Command(
    name = "bench/run pipeline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how fast raw postings become searchable jobs, on the platform of deploy/up: Kafka,"
          + " Elasticsearch, PostgreSQL and the three services, each in a separate process.",
      "All postings are on postings.raw.v1 before the clock starts, so that crawl delays do not"
          + " count. Each size runs on a fresh platform, whose data is deleted afterwards.",
      "Standard output has the results, standard error the progress."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench/run pipeline",
      "  bench/run pipeline --sizes 10000,60000,200000",
      "  bench/run pipeline --stage merge --sizes 60000",
      "  bench/run pipeline --from http://127.0.0.1:8099/sources.json",
      "  bench/run pipeline --sizes 10000 --profile /tmp/recordings"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all runs have a result",
      "1:a process failed, postings were lost, or time ran out",
      "2:usage error"
    })
public final class PipelineCommand implements Callable<Integer> {
  private static final String NOW = "2026-11-05T09:00:00Z";

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,60000",
      description = "how many postings to generate, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--from",
      paramLabel = "URL",
      description =
          "read the postings from a server that replays sources, by the address of its map of"
              + " sources, instead of generating them. All boards are read without delays: never"
              + " use a real source")
  @Nullable URI from;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      defaultValue = NOW,
      description = "what counts as now: decides what has expired (default: ${DEFAULT-VALUE})")
  Instant asOf = Instant.parse(NOW);

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description =
          "measure one stage alone, its input complete before it starts: normalize, merge, index or"
              + " match")
  @Nullable Stage stage;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description = "record each JVM with Java Flight Recorder into this directory")
  @Nullable Path profile;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "bench/target/pipeline.jsonl",
      description = "appends a line for each result (default: ${DEFAULT-VALUE})")
  Path json = Path.of("bench/target/pipeline.jsonl");

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    CommandLine command = new CommandLine(new PipelineCommand());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<PostingArchive> archives =
        from == null
            ? sizes.stream()
                .<PostingArchive>map(size -> new GeneratedArchive(size, options.seed(), asOf))
                .toList()
            : List.of(new ServedArchive(from, asOf));
    for (PostingArchive archive : archives) {
      try {
        PipelineResult result = run(archive);
        System.out.println(ResultTable.of(result));
        append(result);
      } catch (PipelineFailedException failed) {
        log("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return 0;
  }

  private PipelineResult run(PostingArchive archive) {
    Optional<Recording> recording =
        Optional.ofNullable(profile)
            .map(directory -> new Recording(directory, PipelineCommand::log));
    return options.measure(
        asOf,
        platform ->
            new PipelineRun(platform, archive, options.timeout(), recording, PipelineCommand::log)
                .run(Optional.ofNullable(stage), System.getProperty("rolecall.commit", "unknown")));
  }

  private void append(PipelineResult result) {
    try {
      Files.createDirectories(json.toAbsolutePath().getParent());
      Files.writeString(
          json,
          Json.MAPPER.writeValueAsString(result) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + json, e);
    }
  }

  private static void log(String message) {
    System.err.println(message);
  }
}
