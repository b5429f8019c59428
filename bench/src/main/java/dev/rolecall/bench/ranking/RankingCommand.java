package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.model.job.Job;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the quality of the ranking.
@Command(
    name = "bench/run ranking",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Ranks jobs for people as match-service does, and compares the first ten with the grades that"
          + " readers gave: beside a keyword search (BM25) and a naive sum. Jobs in a first ten"
          + " that no one graded count as grade 0 and are listed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the figures are printed", "1:a file cannot be read", "2:usage error"})
public final class RankingCommand implements Callable<Integer> {
  private static final int FOLDS = 6;
  private static final int ROUNDS = 2;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder with hn/items/*.json.gz")
  Path data = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      defaultValue = "bench/labels/ranking",
      description = "folder with people, postings and grades (default: ${DEFAULT-VALUE})")
  Path labels = Path.of("");

  @Option(
      names = "--held-out",
      description = "measure on the people that no weight was fitted to, instead of the others")
  boolean heldOut;

  @Option(
      names = "--ungraded",
      paramLabel = "DIR",
      description = "write the ungraded jobs of each first ten there, as texts for readers")
  @Nullable Path ungraded;

  @Option(
      names = "--fit",
      description = "fit the weights, first on all people but one fold, then on all")
  boolean fit;

  public static void main(String[] args) {
    System.exit(new CommandLine(new RankingCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    RankedJobs jobs = RankedJobs.read(labels, data);
    GradedKeys keys = new GradedKeys(jobs.byKey().keySet());
    List<GradedPerson> people =
        GradedSet.read(labels).stream()
            .filter(person -> person.heldOut() == heldOut)
            .filter(person -> !person.grades().isEmpty())
            .map(person -> person.withGrades(keys.present(person.grades())))
            .toList();
    if (fit && !heldOut) {
      fit(people, jobs);
      return 0;
    }
    RankingReport report = new RankingReport(jobs, people);
    System.out.print(
        report.of(
            List.of(
                new KeywordRanker(jobs),
                new NaiveSumRanker(jobs),
                new JudgeRanker(jobs, Criteria.BUNDLED))));
    if (ungraded != null) {
      write(report.ungraded(), jobs, ungraded);
    }
    return 0;
  }

  private static void write(Map<String, List<String>> keys, RankedJobs jobs, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<String>> person : keys.entrySet()) {
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(folder.resolve(person.getKey() + ".txt")))) {
        for (String key : person.getValue()) {
          Job job = jobs.byKey().get(key);
          if (job != null) {
            out.println(GradingText.of(key, job));
          }
        }
      }
    }
  }

  static void fit(List<GradedPerson> people, RankedJobs jobs) {
    List<String> names = Weights.bundled().names().stream().filter(RankingCommand::fitted).toList();
    List<RankingFigures> unseen = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GradedPerson> inside = new ArrayList<>();
      List<GradedPerson> outside = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        (i % FOLDS == fold ? outside : inside).add(people.get(i));
      }
      Weights weights = new WeightFit(jobs, inside, names, _ -> {}).fit(ROUNDS);
      List<RankingFigures> figures = figures(weights, outside, jobs);
      unseen.addAll(figures);
      System.out.printf("fold %d: nDCG@10 %.3f%n", fold, RankingFigures.mean(figures).ndcg());
    }
    System.out.printf("people outside their fold: %s%n", RankingFigures.mean(unseen));
    Weights weights = new WeightFit(jobs, people, names, System.out::println).fit(ROUNDS);
    for (String name : weights.names()) {
      if (weights.of(name) != Weights.bundled().of(name)) {
        System.out.printf("%s\t%d%n", name, weights.of(name));
      }
    }
    System.out.println(RankingFigures.mean(figures(weights, people, jobs)));
  }

  private static List<RankingFigures> figures(
      Weights weights, List<GradedPerson> people, RankedJobs jobs) {
    JudgeRanker ranker = new JudgeRanker(jobs, Criteria.of(weights));
    return people.stream()
        .map(person -> RankingFigures.of(person, ranker.rank(person, RankingFigures.TEN)))
        .toList();
  }

  private static boolean fitted(String name) {
    return !name.startsWith("kind.")
        && !name.startsWith("clearance")
        && !name.equals("weight.words");
  }
}
