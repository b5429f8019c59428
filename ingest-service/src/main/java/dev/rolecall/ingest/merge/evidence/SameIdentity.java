package dev.rolecall.ingest.merge.evidence;

import java.util.TreeSet;

/// The source gives both the same id: Greenhouse's `internal_job_id`. Only an operator's decision
/// outweighs it.
final class SameIdentity implements MergeRule {
  private static final double WEIGHT = 5;

  @Override
  public String name() {
    return "same-identity";
  }

  @Override
  public double weight(RolePair pair) {
    return pair.sharesIdentity() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    TreeSet<String> shared = new TreeSet<>(pair.first().identities());
    shared.retainAll(pair.second().identities());
    return String.join(" ", shared);
  }
}
