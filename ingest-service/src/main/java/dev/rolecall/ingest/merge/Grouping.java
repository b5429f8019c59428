package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Divides an employer's roles into openings, by the evidence between them.
///
/// Pairs are taken in the order of their evidence, the strongest first; a pair brings its two
/// groups together if every role of the one bears with every role of the other
/// ([Similarity#compatible]), and no operator said that two of them are apart. So the result
/// depends on the roles alone, not on the order in which they came, and no chain of small steps
/// joins what is not alike.
public final class Grouping {
  /// The eldest first: it founds the job.
  static final Comparator<Role> BY_AGE =
      Comparator.comparing((Role role) -> role.posting().firstSeenAt()).thenComparing(Role::key);

  /// The strongest evidence first; of equal ones those of one name within their postings, as
  /// postings that list two roles of one title are posted again as they were; then the elder.
  private static final Comparator<Joint> STRONGEST =
      Comparator.comparingDouble((Joint joint) -> -joint.sum())
          .thenComparing(joint -> !joint.sameSlug())
          .thenComparingInt(Joint::one)
          .thenComparingInt(Joint::other);

  private final List<RoleFeatures> roles;
  private final Set<Set<RoleKey>> apart;
  private final int[] groupOf;
  private final List<List<Integer>> members = new ArrayList<>();

  /// Two roles, by their place in order of age, that join by themselves.
  private record Joint(int one, int other, double sum, boolean sameSlug) {}

  private Grouping(Collection<RoleFeatures> roles, Collection<MergeDecision> decisions) {
    this.roles = roles.stream().sorted(Comparator.comparing(RoleFeatures::role, BY_AGE)).toList();
    this.apart = apart(decisions);
    this.groupOf = new int[roles.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /// Each group with the eldest role first, the groups in that order too.
  ///
  /// @param roles of one employer: all, or all that could be grouped with any of them
  public static List<List<RoleFeatures>> of(
      Collection<RoleFeatures> roles, Collection<MergeDecision> decisions) {
    Grouping grouping = new Grouping(roles, decisions);
    grouping.joints().forEach(grouping::join);
    return grouping.groups();
  }

  private List<Joint> joints() {
    List<Joint> joints = new ArrayList<>();
    Candidates.among(roles)
        .forEach(
            (one, other) -> {
              double sum = Similarity.of(roles.get(one), roles.get(other)).sum();
              if (sum >= Similarity.ENOUGH) {
                joints.add(new Joint(one, other, sum, sameSlug(one, other)));
              }
            });
    joints.sort(STRONGEST);
    return joints;
  }

  private boolean sameSlug(int one, int other) {
    return roles.get(one).key().slug().equals(roles.get(other).key().slug());
  }

  private void join(Joint joint) {
    int into = Math.min(groupOf[joint.one], groupOf[joint.other]);
    int from = Math.max(groupOf[joint.one], groupOf[joint.other]);
    if (into == from || !bear(members.get(into), members.get(from))) {
      return;
    }
    members.get(from).forEach(role -> groupOf[role] = into);
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
  }

  private boolean bear(List<Integer> ones, List<Integer> others) {
    for (int one : ones) {
      for (int other : others) {
        if (!bear(roles.get(one), roles.get(other))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean bear(RoleFeatures one, RoleFeatures other) {
    boolean decided = !apart.isEmpty() && apart.contains(Set.of(one.key(), other.key()));
    return !decided && Similarity.of(one, other).compatible();
  }

  private List<List<RoleFeatures>> groups() {
    return members.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().map(roles::get).toList())
        .toList();
  }

  private static Set<Set<RoleKey>> apart(Collection<MergeDecision> decisions) {
    Set<Set<RoleKey>> apart = new HashSet<>();
    for (MergeDecision decision : decisions) {
      if (decision.separate() && !Objects.equals(decision.one(), decision.other())) {
        apart.add(Set.of(decision.one(), decision.other()));
      }
    }
    return apart;
  }
}
