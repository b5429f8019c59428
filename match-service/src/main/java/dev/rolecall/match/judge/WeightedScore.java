package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;

/// The weighted geometric mean of criteria: one bad criterion lowers the total more than several
/// fair ones, as a job that one cannot have is worth little however well it fits.
///
/// A criterion that only lowers a score adds its loss, and no weight to the mean.
///
/// Computed with integers and [StrictMath], so that neither the order of the criteria nor the
/// machine can change it.
final class WeightedScore {
  private static final double LOSS_UNIT = 1_000_000;

  /// By score, -ln(score / 100) in millionths. A score of 0 counts as half a point.
  private static final long[] LOSSES = losses();

  private int weights;
  private long losses;
  private int confidences;

  private static long[] losses() {
    long[] losses = new long[101];
    for (int score = 0; score <= 100; score++) {
      double share = Math.max(score, 0.5) / 100;
      losses[score] = (long) StrictMath.rint(-StrictMath.log(share) * LOSS_UNIT);
    }
    return losses;
  }

  void add(WeightedCriterion weighted, CriterionResult.Scored scored) {
    losses += weighted.weight() * LOSSES[scored.score()];
    if (weighted.criterion().onlyLowers()) {
      return;
    }
    weights += weighted.weight();
    confidences += weighted.weight() * scored.confidence();
  }

  /// 0..100; 50 when no criterion counts.
  int score() {
    return weights == 0
        ? 50
        : (int) StrictMath.rint(100 * StrictMath.exp(-losses / (LOSS_UNIT * weights)));
  }

  /// 0..1 in hundredths; 0 when no criterion counts.
  double confidence() {
    int hundredths = weights == 0 ? 0 : (2 * confidences + weights) / (2 * weights);
    return hundredths / 100.0;
  }
}
