package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.JobFamily;

/// Postings in two languages whose titles name the same family of work at the same level. Their
/// words cannot be compared, so other rules must decide.
final class TranslatedTitle implements MergeRule {
  private static final double WEIGHT = 0.3;

  @Override
  public String name() {
    return "translated-title";
  }

  @Override
  public double weight(RolePair pair) {
    return applies(pair) && !pair.sameTitle() ? WEIGHT : 0;
  }

  static boolean applies(RolePair pair) {
    ContentFeatures first = pair.first().content();
    ContentFeatures second = pair.second().content();
    return first.language() != null
        && second.language() != null
        && !first.language().equals(second.language())
        && first.family() == second.family()
        && first.family() != JobFamily.OTHER
        && pair.sameSeniority();
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().content().titleText() + " / " + pair.second().content().titleText();
  }
}
