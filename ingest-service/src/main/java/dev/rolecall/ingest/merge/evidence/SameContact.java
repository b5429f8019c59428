package dev.rolecall.ingest.merge.evidence;

import java.util.Set;
import java.util.TreeSet;

/// Neither has a title that could be extracted ("we are hiring"), and both have the same address to
/// apply at: the posting is a repost. For roles with titles the rule does not apply, because an
/// employer's openings share its addresses.
final class SameContact implements MergeRule {
  private static final double WEIGHT = 0.2;

  @Override
  public String name() {
    return "same-contact";
  }

  @Override
  public double weight(RolePair pair) {
    boolean untitled = !pair.first().title().stated() && !pair.second().title().stated();
    return untitled && !shared(pair).isEmpty() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", shared(pair));
  }

  private static Set<String> shared(RolePair pair) {
    Set<String> shared = new TreeSet<>(pair.first().content().contacts());
    shared.retainAll(pair.second().content().contacts());
    return shared;
  }
}
