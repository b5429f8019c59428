package dev.rolecall.ingest.merge.evidence;

/// Both name cities, and none in common. With the same title and the same text it is one opening
/// that was posted once per city, and does not count.
final class DifferentPlaces implements NamedEvidence {
  private static final double WEIGHT = -0.5;

  @Override
  public String name() {
    return "different-places";
  }

  @Override
  public double weight(RolePair pair) {
    boolean oncePerCity =
        pair.text().sameButForPlaces()
            && !pair.one().title().equals(TitleCore.NONE)
            && pair.sameTitle();
    return pair.otherCities() && !oncePerCity ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join("; ", pair.one().cities())
        + " / "
        + String.join("; ", pair.other().cities());
  }
}
