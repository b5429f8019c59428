package dev.rolecall.bench.guides;

import dev.rolecall.bench.market.MarketJobs;
import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.PlatformOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of the benchmark of guides.
@Command(
    name = "bench/run guides",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how long market guides and salary checks take to compute, and pages of guides to"
          + " render from the cache. Each size runs on a fresh platform.",
      "Standard output has the results, standard error the progress."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all sizes have a result",
      "1:a process failed, or time ran out",
      "2:usage error"
    })
public final class GuidesCommand implements Callable<Integer> {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @Option(
      names = {"--jobs", "--sizes"},
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000,1000000",
      description = "how many jobs the index has, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--guides",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "how many guides of a language, level and country are computed (default:"
              + " ${DEFAULT-VALUE})")
  int guides;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how many pages are requested from the cache (default: ${DEFAULT-VALUE})")
  int requests;

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    System.exit(new CommandLine(new GuidesCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    for (int size : sizes) {
      try {
        MarketJobs jobs = new MarketJobs(size, options.seed(), 0, NOW);
        GuideTimes times =
            options.measure(
                NOW,
                platform ->
                    new GuidesRun(platform, jobs, guides, requests, System.err::println).run());
        System.out.print(times);
      } catch (PipelineFailedException failed) {
        System.err.println("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return 0;
  }
}
