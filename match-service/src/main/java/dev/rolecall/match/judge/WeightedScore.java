package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;

/// The weighted mean of criteria, computed with integers, so that the order of the criteria cannot
/// change it.
final class WeightedScore {
  private int weights;
  private int scores;
  private int confidences;

  void add(WeightedCriterion weighted, CriterionResult.Scored scored) {
    weights += weighted.weight();
    scores += weighted.weight() * scored.score();
    confidences += weighted.weight() * scored.confidence();
  }

  /// 0..100; neutral when no criterion counts.
  int score() {
    return weights == 0 ? CriterionResult.NEUTRAL : mean(scores);
  }

  /// 0..1 in hundredths; 0 when no criterion counts.
  double confidence() {
    return weights == 0 ? 0 : mean(confidences) / 100.0;
  }

  /// Rounded half up.
  private int mean(int sum) {
    return (2 * sum + weights) / (2 * weights);
  }
}
