package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;

/// Different levels mean different openings, even with the same text. If only one states a level,
/// the posting may have been edited, or it may be another opening.
final class DifferentSeniority implements MergeRule {
  private static final double WEIGHT = -1.5;
  private static final double STATED_BY_ONE = -0.6;

  @Override
  public String name() {
    return "different-seniority";
  }

  @Override
  public double weight(RolePair pair) {
    double words = weight(pair.first().seniority(), pair.second().seniority());
    double levels = weight(pair.first().title().levels(), pair.second().title().levels());
    return Math.min(words, levels);
  }

  private static double weight(java.util.Set<?> first, java.util.Set<?> second) {
    if (first.isEmpty() && second.isEmpty()) {
      return 0;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return STATED_BY_ONE;
    }
    return Collections.disjoint(first, second) ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().seniority()
        + String.join("", pair.first().title().levels())
        + " / "
        + pair.second().seniority()
        + String.join("", pair.second().title().levels());
  }
}
