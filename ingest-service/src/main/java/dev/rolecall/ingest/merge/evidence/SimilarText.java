package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// The texts have words in common. Up to half of a text is often about the employer, so a lower
/// ratio has a small weight.
final class SimilarText implements MergeRule {
  private static final double HALF = 0.5;
  private static final double MIN_RATIO = 0.25;
  private static final double FACTOR_BELOW_HALF = 1.4;
  private static final double AT_MIN_RATIO = 0.15;

  @Override
  public String name() {
    return "similar-text";
  }

  @Override
  public double weight(RolePair pair) {
    double ratio = pair.text().ratio();
    if (ratio >= HALF) {
      return Math.min(1, ratio);
    }
    return ratio >= MIN_RATIO ? AT_MIN_RATIO + FACTOR_BELOW_HALF * (ratio - MIN_RATIO) : 0;
  }

  @Override
  public double maxWeight(RolePair pair) {
    return pair.hasComparableTexts() ? 1 : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.format(Locale.ROOT, "%.0f %% of the words", 100 * pair.text().ratio());
  }
}
