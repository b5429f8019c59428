package dev.rolecall.ingest.merge.evidence;

/// The titles name different work: another role noun (engineer, manager), or no specific word in
/// common. One text often describes several openings, so this outweighs equal texts.
final class DifferentTitle implements MergeRule {
  private static final double DIFFERENT_WORK = -1.2;
  private static final double ONE_IS_GENERIC = -0.5;
  private static final double ONE_IS_GENERIC_REPOSTED = -0.3;
  private static final double REPOSTED = 0.9;
  private static final double LITTLE_IN_COMMON = -0.4;
  private static final double ONE_UNTITLED = -0.3;
  private static final double HALF_IN_COMMON = -0.15;
  private static final double MOSTLY_SAME = 0.75;
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
      return overlap > HALF ? 0 : overlap < HALF ? LITTLE_IN_COMMON : half(pair);
    }
    return first.isGeneric() || second.isGeneric() ? generic(pair) : DIFFERENT_WORK;
  }

  /// A word was added: "Application Security Engineer" beside "Security Engineer", unless the text
  /// is the same.
  private static double half(RolePair pair) {
    return pair.text().ratio() < MOSTLY_SAME ? HALF_IN_COMMON : 0;
  }

  /// A thread's post that is the same as one of another month has the same openings. Its titles can
  /// be reworded: "Director (Python required)". A list of engineers, however, often has a general
  /// one beside special ones.
  private static double generic(RolePair pair) {
    boolean reposted =
        !pair.first().title().kind().equals(TitleCore.ENGINEER_KIND)
            && RoleFeatures.isFromThread(pair.first())
            && !pair.sameBoard()
            && pair.text().known()
            && pair.text().ratio() >= REPOSTED;
    return reposted ? ONE_IS_GENERIC_REPOSTED : ONE_IS_GENERIC;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().title().key().strip() + " / " + pair.second().title().key().strip();
  }
}
