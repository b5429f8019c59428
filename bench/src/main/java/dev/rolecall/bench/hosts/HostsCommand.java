package dev.rolecall.bench.hosts;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.PlatformOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line of the benchmark of many hosts.
@Command(
    name = "bench/run hosts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lets ingest-service crawl simulated hosts on this machine in real time, each with one feed"
          + " that is always due. Three of four have a crawl delay of 2 to 10 s, the others are"
          + " read at the configured delay of 2 s; one in five responds with faults. The log of the"
          + " hosts shows every request that came too early, and how close the rate is to the one"
          + " that they allow.",
      "Standard output has the results, standard error the progress."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no host was requested more often than it allows",
      "1:a limit was violated, or a process failed",
      "2:usage error"
    })
public final class HostsCommand implements Callable<Integer> {
  @Option(
      names = "--hosts",
      split = ",",
      paramLabel = "N",
      defaultValue = "10,100,1000",
      description = "how many hosts, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "180",
      description = "how long each run crawls after the warm-up (default: ${DEFAULT-VALUE})")
  int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "warm-up duration; violations are counted during it, the rate is not"
              + " (default: ${DEFAULT-VALUE})")
  int warmUp;

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "how many instances of ingest-service; all but the first start after a third of the time"
              + " and stop after two thirds (default: ${DEFAULT-VALUE})")
  int instances;

  @Mixin PlatformOptions options = new PlatformOptions();

  public static void main(String[] args) {
    System.exit(new CommandLine(new HostsCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    boolean polite = true;
    for (int size : sizes) {
      try {
        HostsResult result =
            options.measure(
                Instant.now(),
                platform ->
                    new HostsRun(
                            platform,
                            options,
                            size,
                            Duration.ofSeconds(warmUp),
                            Duration.ofSeconds(seconds),
                            instances,
                            System.err::println)
                        .run());
        System.out.print(result);
        polite &= result.violations().isEmpty();
      } catch (PipelineFailedException failed) {
        System.err.println("FAILED: " + failed.getMessage());
        return 1;
      }
    }
    return polite ? 0 : 1;
  }
}
