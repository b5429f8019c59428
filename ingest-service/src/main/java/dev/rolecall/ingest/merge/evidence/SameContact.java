package dev.rolecall.ingest.merge.evidence;

import java.util.Set;
import java.util.TreeSet;

/// Both have the same address to apply at, and no title that could be extracted ("we are hiring"),
/// or the same mail address and the same specific title: the posting is a repost, perhaps with a
/// new text. For other titles the rule does not apply, because an employer's openings share its
/// addresses.
final class SameContact implements MergeRule {
  private static final double WEIGHT = 0.2;

  @Override
  public String name() {
    return "same-contact";
  }

  @Override
  public double weight(RolePair pair) {
    boolean untitled = !pair.first().title().stated() && !pair.second().title().stated();
    if (!untitled && !isNarrowRepost(pair)) {
      return 0;
    }
    if (!SortedStrings.haveCommon(
        pair.first().content().contacts(), pair.second().content().contacts())) {
      return 0;
    }
    Set<String> shared = shared(pair);
    boolean mail = shared.stream().anyMatch(address -> address.indexOf('@') > 0);
    return untitled || mail ? WEIGHT : 0;
  }

  private static boolean isNarrowRepost(RolePair pair) {
    return pair.sameTitle()
        && !pair.first().title().isGeneric()
        && pair.sameSeniority()
        && pair.sameSource()
        && !pair.sameBoard();
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
