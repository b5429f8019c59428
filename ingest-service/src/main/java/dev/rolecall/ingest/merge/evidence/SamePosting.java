package dev.rolecall.ingest.merge.evidence;

/// One posting lists them as two roles. No other rule outweighs that.
final class SamePosting implements MergeRule {
  private static final double WEIGHT = -100;

  @Override
  public String name() {
    return "same-posting";
  }

  @Override
  public double weight(RolePair pair) {
    return pair.samePosting() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().key().posting().toString();
  }
}
