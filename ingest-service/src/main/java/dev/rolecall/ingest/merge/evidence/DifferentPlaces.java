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
    boolean oncePerCity =
        pair.text().sameExceptPlaces()
            && !pair.first().title().equals(TitleCore.NONE)
            && pair.sameTitle();
    return pair.haveNoCommonCity() && !oncePerCity ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join("; ", pair.first().cities())
        + " / "
        + String.join("; ", pair.second().cities());
  }
}
