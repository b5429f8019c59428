package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The jobs that compete for one person's first places, with the score of each criterion, so that a
/// changed figure needs only the criteria that use it.
final class ScoredContest {
  private static final short NOT_APPLICABLE = -1;
  private static final short VETO = -2;
  private static final double[] LOSSES = losses();

  private final GradedPerson person;
  private final ReferenceData reference;
  private final List<String> keys;
  private final List<JudgedJob> jobs;

  /// @param byCriterion the scores of each criterion, in the order of the jobs
  record Scores(List<short[]> byCriterion) {}

  ScoredContest(GradedPerson person, Map<String, Job> contenders, ReferenceData reference) {
    this.person = person;
    this.reference = reference;
    this.keys = List.copyOf(contenders.keySet());
    this.jobs = contenders.values().stream().map(JudgedJob::of).toList();
  }

  private static double[] losses() {
    double[] losses = new double[101];
    for (int score = 0; score <= 100; score++) {
      losses[score] = -Math.log(Math.max(score, 0.5) / 100);
    }
    return losses;
  }

  GradedPerson person() {
    return person;
  }

  /// @param known the scores under other criteria, null when there are none
  /// @param changed the names of the criteria whose scores may differ from the known ones
  Scores scores(Criteria criteria, @Nullable Scores known, Set<String> changed) {
    List<WeightedCriterion> all = criteria.all();
    List<short[]> scores = new ArrayList<>();
    PreparedProfile prepared = null;
    for (int c = 0; c < all.size(); c++) {
      if (known != null && !changed.contains(all.get(c).criterion().name())) {
        scores.add(known.byCriterion().get(c));
        continue;
      }
      if (prepared == null) {
        prepared = PreparedProfile.of(person.profile(), reference, criteria);
      }
      short[] of = new short[jobs.size()];
      for (int j = 0; j < of.length; j++) {
        of[j] = score(all.get(c).criterion().judge(jobs.get(j), prepared));
      }
      scores.add(of);
    }
    return new Scores(scores);
  }

  private static short score(CriterionResult result) {
    return switch (result) {
      case CriterionResult.Scored scored -> (short) scored.score();
      case CriterionResult.Vetoed _ -> VETO;
      case CriterionResult.NotApplicable _ -> NOT_APPLICABLE;
    };
  }

  /// The keys of the best jobs, the best first.
  List<String> ranked(Criteria criteria, Scores scores, int limit) {
    double[] losses = new double[jobs.size()];
    double[] weights = new double[jobs.size()];
    for (int c = 0; c < scores.byCriterion().size(); c++) {
      short[] of = scores.byCriterion().get(c);
      int weight = criteria.all().get(c).weight();
      boolean onlyLowers = criteria.all().get(c).criterion().onlyLowers();
      for (int j = 0; j < of.length; j++) {
        if (of[j] >= 0) {
          losses[j] += weight * LOSSES[of[j]];
          weights[j] += onlyLowers ? 0 : weight;
        } else if (of[j] == VETO) {
          losses[j] = Double.POSITIVE_INFINITY;
        }
      }
    }
    Arrays.setAll(losses, j -> weights[j] == 0 ? losses[j] : losses[j] / weights[j]);
    return IntStream.range(0, losses.length)
        .filter(j -> losses[j] < Double.POSITIVE_INFINITY)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> losses[j]))
        .limit(limit)
        .map(keys::get)
        .toList();
  }
}
