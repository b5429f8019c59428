package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which roles of an employer to compare: those that share a key, and no others, so that an
/// employer with thousands of roles does not cost millions of comparisons.
final class Candidates {
  private final List<RoleFeatures> roles;
  private final Map<String, List<Integer>> kept = new HashMap<>();

  /// Takes two places in the list, the lower one first.
  interface PairTaker {
    void take(int one, int other);
  }

  private Candidates(List<RoleFeatures> roles) {
    this.roles = roles;
    for (int i = 0; i < roles.size(); i++) {
      for (String key : BlockingKeys.listed(roles.get(i))) {
        List<Integer> listed = kept.computeIfAbsent(key, _ -> new ArrayList<>(2));
        if (listed.size() < BlockingKeys.MAX_LISTED) {
          listed.add(i);
        }
      }
    }
  }

  static Candidates among(List<RoleFeatures> roles) {
    return new Candidates(roles);
  }

  /// Each pair once.
  void forEach(PairTaker taker) {
    Map<Integer, TreeSet<Integer>> found = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      for (String key : BlockingKeys.lookedUp(roles.get(i))) {
        for (int other : kept.getOrDefault(key, List.of())) {
          if (other != i) {
            found.computeIfAbsent(Math.min(i, other), _ -> new TreeSet<>()).add(Math.max(i, other));
          }
        }
      }
    }
    for (int one = 0; one < roles.size(); one++) {
      for (int other : found.getOrDefault(one, new TreeSet<>())) {
        taker.take(one, other);
      }
    }
  }
}
