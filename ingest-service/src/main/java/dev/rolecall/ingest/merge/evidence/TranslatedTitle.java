package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.JobFamily;

/// Postings in two languages whose titles name the same family of work at the same level. Their
/// words cannot be compared; other evidence must carry it.
final class TranslatedTitle implements NamedEvidence {
  private static final double WEIGHT = 0.3;

  @Override
  public String name() {
    return "translated-title";
  }

  @Override
  public double weight(RolePair pair) {
    return is(pair) && !pair.sameTitle() ? WEIGHT : 0;
  }

  static boolean is(RolePair pair) {
    ContentFeatures one = pair.one().content();
    ContentFeatures other = pair.other().content();
    return one.language() != null
        && other.language() != null
        && !one.language().equals(other.language())
        && one.family() == other.family()
        && one.family() != JobFamily.OTHER
        && pair.sameSeniority();
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().content().titleText() + " / " + pair.other().content().titleText();
  }
}
