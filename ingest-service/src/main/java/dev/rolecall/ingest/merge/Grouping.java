package dev.rolecall.ingest.merge;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Divides roles into openings: roles that share an identity come together, unless an operator said
/// that they are apart.
///
/// The result does not depend on the order in which the roles came.
final class Grouping {
  /// The eldest first: it founds the job.
  static final Comparator<Role> BY_AGE =
      Comparator.comparing((Role role) -> role.posting().firstSeenAt()).thenComparing(Role::key);

  private final Map<RoleKey, Set<Role>> groups = new HashMap<>();
  private final Set<Set<RoleKey>> apart = new HashSet<>();

  private Grouping(Collection<Role> roles, Collection<MergeDecision> decisions) {
    for (Role role : roles) {
      groups.put(role.key(), new HashSet<>(Set.of(role)));
    }
    for (MergeDecision decision : decisions) {
      if (decision.apart() && !decision.one().equals(decision.other())) {
        apart.add(Set.of(decision.one(), decision.other()));
      }
    }
  }

  /// Each group with the eldest role first.
  static List<List<Role>> of(Collection<Role> roles, Collection<MergeDecision> decisions) {
    Grouping grouping = new Grouping(roles, decisions);
    byIdentity(roles).values().forEach(grouping::join);
    return grouping.groups.values().stream()
        .distinct()
        .map(group -> group.stream().sorted(BY_AGE).toList())
        .sorted(Comparator.comparing(List::getFirst, BY_AGE))
        .toList();
  }

  private static Map<String, List<Role>> byIdentity(Collection<Role> roles) {
    Map<String, List<Role>> found = new TreeMap<>();
    for (Role role : roles.stream().sorted(BY_AGE).toList()) {
      for (String identity : Identities.of(role)) {
        found.computeIfAbsent(identity, _ -> new ArrayList<>()).add(role);
      }
    }
    return found;
  }

  /// Each role joins the eldest of those with its identity that it may join.
  private void join(List<Role> same) {
    for (int i = 1; i < same.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (join(same.get(j), same.get(i))) {
          break;
        }
      }
    }
  }

  private boolean join(Role one, Role other) {
    Set<Role> left = groupOf(one);
    Set<Role> right = groupOf(other);
    if (left == right) {
      return true;
    }
    for (Role a : left) {
      for (Role b : right) {
        if (apart.contains(Set.of(a.key(), b.key()))) {
          return false;
        }
      }
    }
    left.addAll(right);
    right.forEach(role -> groups.put(role.key(), left));
    return true;
  }

  private Set<Role> groupOf(Role role) {
    return java.util.Objects.requireNonNull(groups.get(role.key()));
  }
}
