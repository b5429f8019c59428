package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;
import java.util.TreeSet;

/// Both name a common city, or neither names a city and they have a common work mode.
final class SamePlaces implements MergeRule {
  private static final double CITY = 0.2;
  private static final double REMOTE = 0.1;

  @Override
  public String name() {
    return "same-places";
  }

  @Override
  public double weight(RolePair pair) {
    if (SortedStrings.haveCommon(pair.first().cities(), pair.second().cities())) {
      return CITY;
    }
    boolean none = pair.first().cities().isEmpty() && pair.second().cities().isEmpty();
    return none && !Collections.disjoint(pair.first().modes(), pair.second().modes()) ? REMOTE : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> both = new TreeSet<>(pair.first().cities());
    both.retainAll(pair.second().cities());
    return both.isEmpty() ? "no city, same mode" : String.join("; ", both);
  }
}
