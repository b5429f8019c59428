package dev.rolecall.bench.digests;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.PlatformOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of the benchmark of digests.
@Command(
    name = "bench/run digests",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how many digests match-service computes and submits to a mail server per second,"
          + " when the digests of people in many time zones are due at the same time. Each size"
          + " runs on a fresh platform.",
      "Standard output has the results, standard error the progress."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all sizes have a result",
      "1:a process failed, time ran out, or an email was missing or sent twice",
      "2:usage error"
    })
public final class DigestsCommand implements Callable<Integer> {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @Option(
      names = "--people",
      split = ",",
      paramLabel = "N",
      defaultValue = "1000,10000,100000",
      description = "how many people have a digest, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "10000",
      description = "how many jobs are open (default: ${DEFAULT-VALUE})")
  int jobs;

  @Option(
      names = "--new",
      paramLabel = "N",
      defaultValue = "300",
      description = "how many of them are new since yesterday (default: ${DEFAULT-VALUE})")
  int newJobs;

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    System.exit(new CommandLine(new DigestsCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    for (int size : sizes) {
      try {
        DigestPeople people = new DigestPeople(size, options.seed(), NOW);
        DayJobs day = new DayJobs(jobs, newJobs, options.seed(), NOW);
        DigestRates rates =
            options.measure(
                NOW,
                platform ->
                    new DigestsRun(platform, people, day, options.timeout(), System.err::println)
                        .run());
        System.out.print(rates);
      } catch (PipelineFailedException failed) {
        System.err.println("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return 0;
  }
}
