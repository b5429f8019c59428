package dev.rolecall.bench.index;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.PlatformOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of the indexing benchmark.
@Command(
    name = "bench/run index",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how fast search-api indexes jobs.v1, until they are searchable, beside a bulk load"
          + " of the same documents on the same machine. Each size runs on a fresh platform.",
      "Standard output has the results, standard error the progress."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all sizes have a result",
      "1:a process failed, or time ran out",
      "2:usage error"
    })
public final class IndexCommand implements Callable<Integer> {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,30000,100000",
      description = "how many jobs to index, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    System.exit(new CommandLine(new IndexCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    System.out.println(IndexRates.HEADER);
    for (int size : sizes) {
      try {
        System.out.println(run(size));
      } catch (PipelineFailedException failed) {
        System.err.println("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return 0;
  }

  private IndexRates run(int size) throws Exception {
    InventedJobs jobs = new InventedJobs(size, options.seed(), NOW);
    return options.measure(
        NOW,
        platform -> new IndexRun(platform, jobs, options.timeout(), System.err::println).run());
  }
}
