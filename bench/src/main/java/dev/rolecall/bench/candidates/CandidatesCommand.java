package dev.rolecall.bench.candidates;

import dev.rolecall.bench.match.GeneratedJobs;
import dev.rolecall.match.localjobs.JobAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the benchmark of candidates.
@Command(
    name = "bench/run candidates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how long it takes to find, among many people, those whom an arriving job may be a"
          + " match for: in the columns of match-service, and beside it in Lucene Monitor, which"
          + " must find the same. One thread; times are CPU times.",
      "ROLECALL_BENCH_HEAP is the heap (default 1g; Monitor needs 10g for a million people)."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the figures are printed", "1:the results differ", "2:usage error"})
public final class CandidatesCommand implements Callable<Integer> {
  @Option(
      names = "--people",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000,1000000",
      description = "how many people, one run each (default: ${DEFAULT-VALUE})")
  List<Integer> sizes = List.of();

  @Option(
      names = "--postings",
      paramLabel = "N",
      defaultValue = "2000",
      description = "number of generated postings to create jobs from (default: ${DEFAULT-VALUE})")
  int postings;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the generated people and job order (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--monitor",
      paramLabel = "JARS",
      description =
          "compare with Lucene Monitor: the paths of lucene-monitor, lucene-memory and"
              + " lucene-queries of the version of lucene-core, separated by colons")
  @Nullable String monitor;

  @Option(
      names = "--monitor-jobs",
      paramLabel = "N",
      defaultValue = "20",
      description = "number of jobs to compare with Monitor (default: ${DEFAULT-VALUE})")
  int monitorJobs;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CandidatesCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<JobAttributes> jobs =
        new ArrayList<>(GeneratedJobs.of(postings).stream().map(JobAttributes::of).toList());
    Collections.shuffle(jobs, new Random(seed));
    for (int size : sizes) {
      CandidatesRun run = new CandidatesRun(size, jobs, Math.min(monitorJobs, jobs.size()), seed);
      if (monitor == null) {
        run.run(null);
      } else {
        try (Baseline baseline = baseline()) {
          run.run(baseline);
        }
      }
    }
    return 0;
  }

  /// `bench/run` compiles it, as its library is not one of the build.
  private static Baseline baseline() throws ReflectiveOperationException {
    return (Baseline)
        Class.forName("dev.rolecall.bench.candidates.MonitorBaseline")
            .getConstructor()
            .newInstance();
  }
}
