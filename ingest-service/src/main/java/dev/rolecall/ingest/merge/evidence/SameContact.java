package dev.rolecall.ingest.merge.evidence;

import java.util.Set;
import java.util.TreeSet;

/// Neither has a title that could be read ("we are hiring"), and both are answered at one address:
/// the same call again. With titles an address says nothing, all openings of an employer share it.
final class SameContact implements NamedEvidence {
  private static final double WEIGHT = 0.2;

  @Override
  public String name() {
    return "same-contact";
  }

  @Override
  public double weight(RolePair pair) {
    boolean untitled = !pair.one().title().stated() && !pair.other().title().stated();
    return untitled && !shared(pair).isEmpty() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", shared(pair));
  }

  private static Set<String> shared(RolePair pair) {
    Set<String> shared = new TreeSet<>(pair.one().content().contacts());
    shared.retainAll(pair.other().content().contacts());
    return shared;
  }
}
