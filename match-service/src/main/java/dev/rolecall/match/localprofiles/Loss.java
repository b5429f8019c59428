package dev.rolecall.match.localprofiles;

/// What a criterion takes from a score, in whole units. A score is a weighted geometric mean: it
/// reaches a minimum when the sum of weight * -ln(score) does not exceed the sum of the weights *
/// -ln(minimum). Losses are rounded down and budgets up, so that the bound never excludes a match.
final class Loss {
  /// More than the largest loss of a criterion, which is 5 bits; the bit of a veto.
  static final int VETO = 32;

  static final int MAX = VETO - 1;

  /// The budget of profiles whose score is not bounded.
  static final int UNLIMITED = 255;

  private static final double UNIT = 2;
  private static final double ROUNDING = 1e-3;

  private static final double[] BY_SCORE = new double[101];

  static {
    for (int score = 0; score < BY_SCORE.length; score++) {
      BY_SCORE[score] = -StrictMath.log(Math.max(score, 0.5) / 100);
    }
  }

  private Loss() {}

  static double of(int score) {
    return BY_SCORE[score];
  }

  /// @param loss weighted
  static int units(double loss) {
    return Math.max(0, (int) Math.floor(loss / UNIT - ROUNDING));
  }

  /// At most what is compared with what is left of a budget, which is 6 bits.
  static int capped(double loss) {
    return Math.min(2 * VETO - 1, units(loss));
  }

  /// At most [#MAX].
  static int units(int weight, int score) {
    return Math.min(MAX, units(weight * of(score)));
  }

  static int budget(double budget) {
    return Math.min(UNLIMITED, (int) Math.ceil(budget / UNIT + ROUNDING));
  }

  /// What a score may lose for each unit of weight and still be rounded to the minimum.
  static double allowed(int minScore) {
    return minScore == 0 ? Double.POSITIVE_INFINITY : -StrictMath.log((minScore - 0.5) / 100);
  }
}
