package dev.rolecall.ingest.merge.evidence;

/// A board lists them as two postings at the same time with different texts: they are two openings.
/// Two postings with the same text are duplicates, or one opening in two cities.
final class SameBoardSimultaneously implements MergeRule {
  private static final double WEIGHT = -0.5;

  @Override
  public String name() {
    return "same-board-simultaneously";
  }

  @Override
  public double weight(RolePair pair) {
    boolean sameText = pair.text().nearIdentical() && pair.sameSeniority();
    boolean simultaneous =
        pair.sameBoard() && !pair.samePosting() && !pair.sharesIdentity() && !pair.isRepost();
    return simultaneous && !sameText ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().board();
  }
}
