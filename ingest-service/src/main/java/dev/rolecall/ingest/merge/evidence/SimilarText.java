package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// The texts agree. Up to half of a text is often about the employer, so less agreement counts
/// little.
final class SimilarText implements NamedEvidence {
  private static final double HALF = 0.5;
  private static final double SOME = 0.25;
  private static final double BELOW_HALF = 0.6;

  @Override
  public String name() {
    return "similar-text";
  }

  @Override
  public double weight(RolePair pair) {
    double part = pair.text().part();
    if (part >= HALF) {
      return Math.min(1, part);
    }
    return part >= SOME ? part * BELOW_HALF : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.format(Locale.ROOT, "%.0f %% of the words", 100 * pair.text().part());
  }
}
