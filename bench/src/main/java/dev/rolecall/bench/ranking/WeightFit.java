package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fits the judge's weights to graded people by coordinate ascent: one figure after another is
/// moved up and down, and keeps the value with the best objective. Deterministic.
///
/// The objective is the mean of nDCG@10 and nDCG@25, minus a cost for each grade 0 in the first
/// five. A move must gain a minimum, so that a figure that hardly matters keeps its plain value.
/// For each person, only the graded jobs and those that the judge ranks high compete.
final class WeightFit {
  private static final double ZERO_COST = 0.1;
  private static final double MIN_GAIN = 0.0015;
  private static final int CONTENDERS = 80;
  private static final int DEPTH = 25;
  private static final int[] STEPS_PERCENT = {-40, -20, -8, 8, 20, 40};

  /// The criteria that use the figures with these first parts of their names, when it is not that
  /// name itself.
  private static final Map<String, Set<String>> USED_BY =
      Map.of(
          "weight", Set.of(),
          "spread", Set.of(),
          "skills", Set.of("skills", "requirements"),
          "emphasis", Set.of("skills", "requirements"),
          "kind", Set.of("skills", "requirements"),
          "remote", Set.of("place"));

  private final List<ScoredContest> contests;
  private final List<String> names;
  private final Consumer<String> log;

  private record Position(Weights weights, List<ScoredContest.Scores> scores, double objective) {}

  /// @param names the figures that may change
  WeightFit(RankedJobs jobs, List<GradedPerson> people, List<String> names, Consumer<String> log) {
    JudgeRanker ranker = new JudgeRanker(jobs, Criteria.BUNDLED);
    this.contests = people.stream().map(person -> contest(person, ranker, jobs)).toList();
    this.names = names;
    this.log = log;
  }

  private static ScoredContest contest(GradedPerson person, JudgeRanker ranker, RankedJobs jobs) {
    Map<String, Job> contenders = new LinkedHashMap<>();
    ranker.rank(person, CONTENDERS).forEach(key -> contenders.put(key, jobs.byKey().get(key)));
    person.grades().keySet().stream()
        .sorted()
        .filter(jobs.byKey()::containsKey)
        .forEach(key -> contenders.put(key, jobs.byKey().get(key)));
    return new ScoredContest(person, contenders, jobs.reference());
  }

  /// @param rounds how often each figure is visited
  Weights fit(int rounds) {
    Position best = position(Weights.bundled(), null, Set.of());
    for (int round = 0; round < rounds; round++) {
      double before = best.objective();
      for (String name : names) {
        for (int value : candidates(name, best.weights().of(name))) {
          Position tried = position(best.weights().with(name, value), best, usedBy(name));
          if (tried.objective() > best.objective() + MIN_GAIN) {
            log.accept("%s -> %d: %.4f".formatted(name, value, tried.objective()));
            best = tried;
          }
        }
      }
      if (best.objective() - before < MIN_GAIN) {
        break;
      }
    }
    return best.weights();
  }

  private static Set<String> usedBy(String name) {
    String first = name.substring(0, name.indexOf('.'));
    return USED_BY.getOrDefault(first, Set.of(first));
  }

  private static List<Integer> candidates(String name, int value) {
    List<Integer> values = new ArrayList<>();
    boolean score = !name.startsWith("weight.") && !name.equals("skills.language");
    for (int step : STEPS_PERCENT) {
      int moved = value + Math.round(value * step / 100f);
      if (moved != value && moved > 0 && moved <= (score ? 100 : 300)) {
        values.add(moved);
      }
    }
    return values;
  }

  private Position position(Weights weights, @Nullable Position from, Set<String> changed) {
    Criteria criteria = Criteria.of(weights);
    List<ScoredContest.Scores> scores = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < contests.size(); i++) {
      ScoredContest contest = contests.get(i);
      scores.add(contest.scores(criteria, from == null ? null : from.scores().get(i), changed));
      List<String> ranked = contest.ranked(criteria, scores.getLast(), DEPTH);
      RankingFigures figures = RankingFigures.of(contest.person(), ranked);
      double deep = RankingFigures.ndcg(contest.person(), ranked, DEPTH);
      sum += (figures.ndcg() + deep) / 2 - ZERO_COST * figures.zerosOfFive();
    }
    return new Position(weights, scores, sum / contests.size());
  }
}
