package dev.rolecall.ingest.merge.evidence;

/// The titles name different work: another kind (engineer, manager), or nothing in common that
/// narrows it. One text often describes several openings, so this outweighs the same text.
final class DifferentTitle implements NamedEvidence {
  private static final double OTHER_WORK = -1.2;
  private static final double ONE_IS_GENERAL = -0.5;
  private static final double LITTLE_IN_COMMON = -0.4;
  private static final double UNTITLED = -0.3;
  private static final double HALF = 0.5;

  @Override
  public String name() {
    return "different-title";
  }

  @Override
  public double weight(RolePair pair) {
    TitleCore one = pair.one().title();
    TitleCore other = pair.other().title();
    if (TranslatedTitle.is(pair)) {
      return 0;
    }
    if (!one.stated() || !other.stated()) {
      boolean onlyOne = one.stated() != other.stated();
      return onlyOne && !pair.text().nearlySame() ? UNTITLED : 0;
    }
    if (!one.kind().equals(other.kind())) {
      return OTHER_WORK;
    }
    double overlap = one.overlap(other);
    if (overlap > 0) {
      return overlap < HALF ? LITTLE_IN_COMMON : 0;
    }
    return one.general() || other.general() ? ONE_IS_GENERAL : OTHER_WORK;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().title().key().strip() + " / " + pair.other().title().key().strip();
  }
}
