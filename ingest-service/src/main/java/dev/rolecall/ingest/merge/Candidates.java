package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
    Map<Integer, TreeSet<Integer>> found = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      for (String key : BlockingKeys.lookedUp(roles.get(i))) {
        for (int second : indexesByKey.getOrDefault(key, List.of())) {
          if (second != i) {
            found
                .computeIfAbsent(Math.min(i, second), _ -> new TreeSet<>())
                .add(Math.max(i, second));
          }
        }
      }
    }
    for (int first = 0; first < roles.size(); first++) {
      for (int second : found.getOrDefault(first, new TreeSet<>())) {
        consumer.accept(first, second);
      }
    }
  }
}
