package dev.rolecall.bench.ranking;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.reference.PayEstimate;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the quality of pay estimates.
@Command(
    name = "bench/run pay-estimates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates the pay of openings that state it, from the others, in five folds: how many of the"
          + " stated amounts are within the estimate (target: 80 %), and how many openings have"
          + " none."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the figures are printed", "1:a file cannot be read", "2:usage error"})
public final class PayEstimateCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final long SEED = 7;
  private static final String SUFFIX = ".json.gz";
  private static final CurrencyRates RATES = CurrencyRates.fallback();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder with hn/items/*.json.gz")
  Path data = Path.of("");

  private int tested;
  private int within;
  private int withoutEstimate;

  public static void main(String[] args) {
    System.exit(new CommandLine(new PayEstimateCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<JobAttributes> jobs =
        new ArrayList<>(
            RankedJobs.threads(new PostingJobs(), data, threads()).stream()
                .map(JobAttributes::of)
                .toList());
    Collections.shuffle(jobs, new Random(SEED));
    for (int fold = 0; fold < FOLDS; fold++) {
      test(fold, jobs);
    }
    PayEstimates all = estimates(jobs);
    List<JobAttributes> silent =
        jobs.stream().filter(job -> Opening.orEmpty(job.pay()).isEmpty()).toList();
    System.out.printf("%d openings, %d groups with an estimate%n", jobs.size(), all.cells().size());
    System.out.printf(
        "of %d stated amounts that have an estimate, %.1f %% are within it; %d have none%n",
        tested, 100.0 * within / Math.max(1, tested), withoutEstimate);
    System.out.printf(
        "of %d openings that do not state their pay, %d have an estimate%n",
        silent.size(), silent.stream().filter(job -> all.of(job).isPresent()).count());
    return 0;
  }

  private List<String> threads() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("hn/items"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static PayEstimates estimates(List<JobAttributes> jobs) {
    return PayEstimates.build(LocalDate.ofInstant(PostingJobs.SEEN, ZoneOffset.UTC), jobs, RATES);
  }

  private void test(int fold, List<JobAttributes> jobs) {
    List<JobAttributes> inside = new ArrayList<>();
    List<JobAttributes> outside = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      (i % FOLDS == fold ? outside : inside).add(jobs.get(i));
    }
    PayEstimates estimates = estimates(inside);
    for (JobAttributes job : outside) {
      PayEstimates.euros(job, RATES).ifPresent(euros -> test(euros, estimates.of(job)));
    }
  }

  private void test(int euros, Optional<PayEstimate> estimate) {
    if (estimate.isEmpty()) {
      withoutEstimate++;
      return;
    }
    tested++;
    within += euros >= estimate.get().low() && euros <= estimate.get().high() ? 1 : 0;
  }
}
