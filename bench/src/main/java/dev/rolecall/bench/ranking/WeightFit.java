package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.InMemoryMatching;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// Fits the judge's weights to graded people by coordinate ascent: one figure after another is moved
/// up and down, and keeps the value with the best objective. Deterministic.
///
/// The objective is the mean of nDCG@10 and nDCG@25, minus a cost for each grade 0 in the first
/// five. A move must gain a minimum, so that a figure that hardly matters keeps its plain value. For
/// each person, only the graded jobs and those that the judge ranks high are ranked.
final class WeightFit {
  private static final double ZERO_COST = 0.1;
  private static final double MIN_GAIN = 0.0006;
  private static final int CONTENDERS = 80;
  private static final int DEPTH = 25;
  private static final int[] STEPS_PERCENT = {-40, -20, -8, 8, 20, 40};

  private final List<Contest> contests;
  private final List<String> names;
  private final Consumer<String> log;

  private record Contest(GradedPerson person, InMemoryMatching matching) {}

  /// @param names the figures that may change
  WeightFit(
      RankedJobs jobs, List<GradedPerson> people, List<String> names, Consumer<String> log) {
    JudgeRanker ranker = new JudgeRanker(jobs, Criteria.BUNDLED);
    this.contests = people.stream().map(person -> contest(person, ranker, jobs)).toList();
    this.names = names;
    this.log = log;
  }

  private static Contest contest(GradedPerson person, JudgeRanker ranker, RankedJobs jobs) {
    Set<String> keys = new LinkedHashSet<>(ranker.rank(person, CONTENDERS));
    person.grades().keySet().stream().sorted().forEach(keys::add);
    List<Job> contenders =
        keys.stream().map(jobs.byKey()::get).filter(Objects::nonNull).toList();
    return new Contest(person, new InMemoryMatching(contenders, ReferenceData.bundled()));
  }

  /// @param rounds how often each figure is visited
  Weights fit(int rounds) {
    Weights best = Weights.bundled();
    double objective = objective(best);
    for (int round = 0; round < rounds; round++) {
      double before = objective;
      for (String name : names) {
        for (int value : candidates(name, best.of(name))) {
          Weights tried = best.with(name, value);
          double reached = objective(tried);
          if (reached > objective + MIN_GAIN) {
            log.accept("%s %d -> %d: %.4f".formatted(name, best.of(name), value, reached));
            best = tried;
            objective = reached;
          }
        }
      }
      if (objective - before < MIN_GAIN) {
        break;
      }
    }
    return best;
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

  private double objective(Weights weights) {
    Criteria criteria = Criteria.of(weights);
    double sum = 0;
    for (Contest contest : contests) {
      List<String> ranked =
          JudgeRanker.keys(
              contest.matching().with(criteria),
              contest.person(),
              new MatchRequest(null, Set.of(), 0, DEPTH));
      RankingFigures figures = RankingFigures.of(contest.person(), ranked);
      double deep = RankingFigures.ndcg(contest.person(), ranked, DEPTH);
      sum += (figures.ndcg() + deep) / 2 - ZERO_COST * figures.zerosOfFive();
    }
    return sum / contests.size();
  }
}
