package dev.rolecall.ingest.merge.evidence;

/// One board lists them as two, at the same time, in other words: then it means two. The same words
/// twice are a double, or one opening in another city.
final class SameBoardAtOnce implements NamedEvidence {
  private static final double WEIGHT = -0.5;

  @Override
  public String name() {
    return "same-board-at-once";
  }

  @Override
  public double weight(RolePair pair) {
    boolean doubled = pair.text().nearlySame() && pair.sameSeniority();
    boolean same =
        pair.sameBoard() && !pair.samePosting() && !pair.sharesIdentity() && !pair.inTurn();
    return same && !doubled ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().board();
  }
}
