package dev.rolecall.bench.search;

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

/// The command line of the benchmark of searches.
@Command(
    name = "bench/run search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures searches over HTTP at fixed rates: results, all facets, completion, deep pages, and"
          + " results while jobs are written as fast as possible. Each size runs on a fresh"
          + " platform.",
      "Standard output has the results, standard error the progress."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all sizes have a result",
      "1:a process failed, or time ran out",
      "2:usage error"
    })
public final class SearchCommand implements Callable<Integer> {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @Option(
      names = {"--jobs", "--sizes"},
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000,1000000",
      description = "how many jobs the index has, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "120",
      description = "words of a job's text, on average (default: ${DEFAULT-VALUE})")
  int words;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "how long each rate is kept (default: ${DEFAULT-VALUE})")
  int seconds;

  @Option(
      names = "--results",
      split = ",",
      paramLabel = "N",
      defaultValue = "20,40,80",
      description = "rates of searches for results, per second (default: ${DEFAULT-VALUE})")
  List<Integer> resultRates = List.of();

  @Option(
      names = "--facets",
      split = ",",
      paramLabel = "N",
      defaultValue = "5,10,20",
      description = "rates of searches with all facets, per second (default: ${DEFAULT-VALUE})")
  List<Integer> facetRates = List.of();

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    System.exit(new CommandLine(new SearchCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    for (int size : sizes) {
      MarketJobs jobs = new MarketJobs(size, options.seed(), words, NOW);
      SearchRates rates = new SearchRates(resultRates, facetRates, seconds);
      try {
        SearchReport report =
            options.measure(
                NOW, platform -> new SearchRun(platform, jobs, rates, System.err::println).run());
        System.out.print(report);
      } catch (PipelineFailedException failed) {
        System.err.println("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return 0;
  }
}
