package dev.rolecall.ingest.merge.evidence;

/// The titles name different work: another role noun (engineer, manager), or no specific word in
/// common. One text often describes several openings, so this outweighs equal texts.
final class DifferentTitle implements MergeRule {
  private static final double DIFFERENT_WORK = -1.2;
  private static final double ONE_IS_GENERIC = -0.5;
  private static final double LITTLE_IN_COMMON = -0.4;
  private static final double ONE_UNTITLED = -0.3;
  private static final double HALF = 0.5;

  @Override
  public String name() {
    return "different-title";
  }

  @Override
  public double weight(RolePair pair) {
    TitleCore first = pair.first().title();
    TitleCore second = pair.second().title();
    if (TranslatedTitle.applies(pair)) {
      return 0;
    }
    if (!first.stated() || !second.stated()) {
      boolean onlyOne = first.stated() != second.stated();
      return onlyOne && !pair.text().nearIdentical() ? ONE_UNTITLED : 0;
    }
    if (!first.kind().equals(second.kind())) {
      return DIFFERENT_WORK;
    }
    double overlap = first.overlap(second);
    if (overlap > 0) {
      return overlap < HALF ? LITTLE_IN_COMMON : 0;
    }
    return first.isGeneric() || second.isGeneric() ? ONE_IS_GENERIC : DIFFERENT_WORK;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().title().key().strip() + " / " + pair.second().title().key().strip();
  }
}
