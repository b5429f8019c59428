package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Both have the same address of one opening to apply at. In a posting with several addresses, the
/// address may belong to another role, so the weight is small.
final class SameApplyUrl implements MergeRule {
  private static final double SINGLE = 0.9;
  private static final double AMONG_OTHERS = 0.3;

  /// Each posting has the address of one opening, and the openings differ.
  private static final double DIFFERENT = -0.5;

  @Override
  public String name() {
    return "same-apply-url";
  }

  @Override
  public double weight(RolePair pair) {
    Set<String> first = pair.first().apply().openings();
    Set<String> second = pair.second().apply().openings();
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    boolean single = first.size() == 1 && second.size() == 1;
    if (Collections.disjoint(first, second)) {
      return single && pair.sameSource() && !pair.sameBoard() ? DIFFERENT : 0;
    }
    return single ? SINGLE : AMONG_OTHERS;
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> shared = new TreeSet<>(pair.first().apply().openings());
    shared.retainAll(pair.second().apply().openings());
    return shared.isEmpty() ? "none" : shared.getFirst();
  }
}
