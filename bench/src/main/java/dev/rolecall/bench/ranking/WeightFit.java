package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Fits the judge's weights to graded people by coordinate ascent: one figure after another is
/// moved up and down, and keeps the value with the best objective. Deterministic.
///
/// The objective is the mean nDCG@10, minus a small cost for each grade 0 in the first five, minus
/// a cost for the distance from the figures in the jar, so that a figure that does not matter
/// stays.
final class WeightFit {
  private static final double ZERO_COST = 0.15;
  private static final double MOVE_COST = 0.0006;
  private static final int[] STEPS_PERCENT = {-40, -20, -8, 8, 20, 40};

  private final RankedJobs jobs;
  private final List<GradedPerson> people;
  private final List<String> names;
  private final Consumer<String> log;

  /// @param names the figures that may change
  WeightFit(RankedJobs jobs, List<GradedPerson> people, List<String> names, Consumer<String> log) {
    this.jobs = jobs;
    this.people = people;
    this.names = names;
    this.log = log;
  }

  /// @param rounds how often each figure is visited
  Weights fit(int rounds) {
    Weights best = Weights.bundled();
    double objective = objective(best);
    Map<String, Integer> moves = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      double before = objective;
      for (String name : names) {
        for (int value : candidates(name, best.of(name))) {
          Weights tried = best.with(name, value);
          int steps = moves.getOrDefault(name, 0) + 1;
          double cost = (total(moves) + 1) * MOVE_COST;
          double reached = objective(tried) - cost;
          if (reached > objective + 1e-9) {
            log.accept("%s %d -> %d: %.4f".formatted(name, best.of(name), value, reached));
            best = tried;
            objective = reached;
            moves.put(name, steps);
          }
        }
      }
      if (objective - before < 1e-4) {
        break;
      }
    }
    return best;
  }

  private static int total(Map<String, Integer> moves) {
    return moves.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Integer> candidates(String name, int value) {
    List<Integer> values = new ArrayList<>();
    boolean score = !name.startsWith("weight.") && !name.startsWith("kind.");
    for (int step : STEPS_PERCENT) {
      int moved = value + Math.round(value * step / 100f);
      int most = name.equals("skills.language") ? 400 : score ? 100 : 200;
      if (moved != value && moved > 0 && moved <= most) {
        values.add(moved);
      }
    }
    return values;
  }

  private double objective(Weights weights) {
    List<RankingFigures> figures = figures(weights, people, jobs);
    RankingFigures mean = RankingFigures.mean(figures);
    return mean.ndcg() - ZERO_COST * mean.zerosOfFive();
  }

  static List<RankingFigures> figures(Weights weights, List<GradedPerson> people, RankedJobs jobs) {
    JudgeRanker ranker = new JudgeRanker(jobs, Criteria.of(weights));
    return people.stream()
        .map(person -> RankingFigures.of(person, ranker.rank(person, RankingFigures.TEN)))
        .toList();
  }
}
