package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;
import java.util.TreeSet;

/// Both name a city in common, or both name none and are remote.
final class SamePlaces implements NamedEvidence {
  private static final double CITY = 0.2;
  private static final double REMOTE = 0.1;

  @Override
  public String name() {
    return "same-places";
  }

  @Override
  public double weight(RolePair pair) {
    if (!Collections.disjoint(pair.one().cities(), pair.other().cities())) {
      return CITY;
    }
    boolean none = pair.one().cities().isEmpty() && pair.other().cities().isEmpty();
    return none && !Collections.disjoint(pair.one().modes(), pair.other().modes()) ? REMOTE : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> both = new TreeSet<>(pair.one().cities());
    both.retainAll(pair.other().cities());
    return both.isEmpty() ? "no city, same mode" : String.join("; ", both);
  }
}
