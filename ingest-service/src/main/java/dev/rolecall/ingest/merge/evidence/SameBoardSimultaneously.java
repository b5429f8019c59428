package dev.rolecall.ingest.merge.evidence;

/// A board lists them as two postings at the same time with different texts: they are two openings.
/// Two postings with the same text are duplicates, or one opening in two cities.
final class SameBoardSimultaneously implements MergeRule {
  private static final double WEIGHT = -0.5;

  /// People post an opening twice in a thread, because of an error or a colleague.
  private static final double TWICE_IN_THREAD = -0.2;

  private static final double MIN_SPECIFIC = 0.65;
  private static final double MIN_GENERIC = 0.9;

  @Override
  public String name() {
    return "same-board-simultaneously";
  }

  @Override
  public double weight(RolePair pair) {
    if (!simultaneous(pair)) {
      return 0;
    }
    boolean sameText = pair.sameSeniority() && pair.text().nearIdentical();
    return sameText ? 0 : weightOf(pair);
  }

  @Override
  public double maxWeight(RolePair pair) {
    return simultaneous(pair) && !pair.sameSeniority() ? WEIGHT : 0;
  }

  private static boolean simultaneous(RolePair pair) {
    return pair.sameBoard() && !pair.samePosting() && !pair.sharesIdentity() && !pair.isRepost();
  }

  private static double weightOf(RolePair pair) {
    boolean twice =
        RoleFeatures.isFromThread(pair.first())
            && pair.sameTitle()
            && pair.sameSeniority()
            && pair.first().employment().equals(pair.second().employment())
            && !pair.haveDifferentAddresses()
            && pair.text().ratio()
                >= (pair.first().title().isGeneric() ? MIN_GENERIC : MIN_SPECIFIC);
    return twice ? TWICE_IN_THREAD : WEIGHT;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().board().toString();
  }
}
