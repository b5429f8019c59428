package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;

/// Different levels are different openings, even with the same text. When only one states a level
/// it may be an edit, or another opening.
final class DifferentSeniority implements NamedEvidence {
  private static final double WEIGHT = -1.5;
  private static final double SAID_ONCE = -0.6;

  @Override
  public String name() {
    return "different-seniority";
  }

  @Override
  public double weight(RolePair pair) {
    double words = weight(pair.one().seniority(), pair.other().seniority());
    double levels = weight(pair.one().title().levels(), pair.other().title().levels());
    return Math.min(words, levels);
  }

  private static double weight(java.util.Set<?> one, java.util.Set<?> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 0;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return SAID_ONCE;
    }
    return Collections.disjoint(one, other) ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().seniority()
        + String.join("", pair.one().title().levels())
        + " / "
        + pair.other().seniority()
        + String.join("", pair.other().title().levels());
  }
}
