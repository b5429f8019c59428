package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Both have the address of one opening to apply at. An address beside others, in a posting of
/// several roles, may belong to another role: then it counts little.
final class SameApplyUrl implements NamedEvidence {
  private static final double OF_ONE = 0.9;
  private static final double AMONG_OTHERS = 0.3;

  /// Each posting names one opening, and it is not the same one.
  private static final double OTHER = -0.5;

  @Override
  public String name() {
    return "same-apply-url";
  }

  @Override
  public double weight(RolePair pair) {
    Set<String> one = pair.one().apply().openings();
    Set<String> other = pair.other().apply().openings();
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    boolean single = one.size() == 1 && other.size() == 1;
    if (Collections.disjoint(one, other)) {
      return single && pair.sameSource() && !pair.sameBoard() ? OTHER : 0;
    }
    return single ? OF_ONE : AMONG_OTHERS;
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> shared = new TreeSet<>(pair.one().apply().openings());
    shared.retainAll(pair.other().apply().openings());
    return shared.isEmpty() ? "none" : shared.first();
  }
}
