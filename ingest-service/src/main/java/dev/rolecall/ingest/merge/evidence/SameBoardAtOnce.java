package dev.rolecall.ingest.merge.evidence;

/// One board lists them as two postings at the same time, with different texts: then they are two
/// openings. The same text twice is a duplicate, or one opening in another city.
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
