package dev.rolecall.ingest.merge.evidence;

/// Both name cities, but none in common. With the same title and the same text it is one opening
/// that was posted once per city; then this rule does not apply.
final class DifferentPlaces implements MergeRule {
  private static final double WEIGHT = -0.5;

  @Override
  public String name() {
    return "different-places";
  }

  @Override
  public double weight(RolePair pair) {
    if (!pair.haveNoCommonCity()) {
      return 0;
    }
    boolean oncePerCity = pair.sameTitle() && pair.haveSameTextExceptPlaces();
    return oncePerCity ? 0 : WEIGHT;
  }

  @Override
  public double maxWeight(RolePair pair) {
    return pair.haveNoCommonCity() && !pair.sameTitle() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join("; ", pair.first().cities())
        + " / "
        + String.join("; ", pair.second().cities());
  }
}
