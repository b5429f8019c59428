package dev.rolecall.match.judge;

import dev.rolecall.match.judge.Criteria.Weighed;

/// The weighed mean of criteria, in whole numbers: the order of adding up cannot change it.
final class Score {
  private int weights;
  private int scores;
  private int certainties;

  void add(Weighed weighed, Opinion.Says says) {
    weights += weighed.weight();
    scores += weighed.weight() * says.score();
    certainties += weighed.weight() * says.certainty();
  }

  /// 0..100; neutral when no criterion counts.
  int score() {
    return weights == 0 ? Opinion.NEUTRAL : mean(scores);
  }

  /// 0..1 in hundredths; 0 when no criterion counts.
  double confidence() {
    return weights == 0 ? 0 : mean(certainties) / 100.0;
  }

  /// Rounded half up.
  private int mean(int sum) {
    return (2 * sum + weights) / (2 * weights);
  }
}
