package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pairs of an employer's roles to compare: those that share a blocking key. Comparing all
/// pairs would be too expensive for employers with thousands of roles.
final class Candidates {
  private final List<RoleFeatures> roles;
  private final Map<String, List<Integer>> indexesByKey = new HashMap<>();

  /// Accepts the indexes of two roles in the list, the lower one first.
  interface PairConsumer {
    void accept(int first, int second);
  }

  private Candidates(List<RoleFeatures> roles) {
    this.roles = roles;
    for (int i = 0; i < roles.size(); i++) {
      for (String key : BlockingKeys.listed(roles.get(i))) {
        List<Integer> listed = indexesByKey.computeIfAbsent(key, _ -> new ArrayList<>(2));
        if (listed.size() < BlockingKeys.MAX_LISTED) {
          listed.add(i);
        }
      }
    }
  }

  static Candidates of(List<RoleFeatures> roles) {
    return new Candidates(roles);
  }

  /// Each pair once.
  void forEach(PairConsumer consumer) {
    BitSet[] found = new BitSet[roles.size()];
    Arrays.setAll(found, _ -> new BitSet());
    for (int i = 0; i < roles.size(); i++) {
      for (String key : BlockingKeys.lookedUp(roles.get(i))) {
        for (int other : indexesByKey.getOrDefault(key, List.of())) {
          if (other != i) {
            found[Math.min(i, other)].set(Math.max(i, other));
          }
        }
      }
    }
    for (int i = 0; i < found.length; i++) {
      int first = i;
      found[i].stream().forEach(second -> consumer.accept(first, second));
    }
  }
}
