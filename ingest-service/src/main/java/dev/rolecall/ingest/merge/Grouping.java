package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Groups an employer's roles into openings, by the evidence between them.
///
/// Matching pairs are handled in the order of their evidence, the strongest first. A pair combines
/// its two groups if every role of one is compatible with every role of the other
/// ([Similarity#compatible]) and no operator keeps two of them apart. So the result depends on the
/// roles alone, not on the order in which they came, and no chain of small steps combines roles
/// that have nothing in common.
public final class Grouping {
  /// The strongest evidence first. Of equally strong matches first those whose roles have one slug:
  /// a posting with two roles of one title is usually posted again in the same order. Then the
  /// older.
  private static final Comparator<Match> STRONGEST =
      Comparator.comparingDouble((Match match) -> -match.sum())
          .thenComparing(match -> !match.sameSlug())
          .thenComparingInt(Match::one)
          .thenComparingInt(Match::other);

  /// Of a group with more than twice as many roles, this many at each end are compared.
  private static final int SAMPLE = 32;

  private final List<RoleFeatures> roles;
  private final Similarities similarities;
  private final Set<Set<RoleKey>> apart;
  private final int[] groupOf;
  private final List<List<Integer>> members = new ArrayList<>();

  /// Two roles, by their place in order of age, that match.
  private record Match(int one, int other, double sum, boolean sameSlug) {}

  private Grouping(
      Collection<RoleFeatures> roles,
      Collection<MergeDecision> decisions,
      Similarities similarities) {
    this.similarities = similarities;
    this.roles = roles.stream().sorted(RoleFeatures.BY_AGE).toList();
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
    return of(roles, decisions, new Similarities(() -> {}));
  }

  static List<List<RoleFeatures>> of(
      Collection<RoleFeatures> roles,
      Collection<MergeDecision> decisions,
      Similarities similarities) {
    Grouping grouping = new Grouping(roles, decisions, similarities);
    grouping.matches().forEach(grouping::join);
    return grouping.groups();
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    Candidates.among(roles)
        .forEach(
            (one, other) -> {
              double sum = similarities.of(roles.get(one), roles.get(other)).sum();
              if (sum >= Similarity.ENOUGH) {
                matches.add(new Match(one, other, sum, sameSlug(one, other)));
              }
            });
    matches.sort(STRONGEST);
    return matches;
  }

  private boolean sameSlug(int one, int other) {
    return roles.get(one).key().slug().equals(roles.get(other).key().slug());
  }

  private void join(Match match) {
    int into = Math.min(groupOf[match.one], groupOf[match.other]);
    int from = Math.max(groupOf[match.one], groupOf[match.other]);
    if (into == from || !compatible(members.get(into), members.get(from))) {
      return;
    }
    members.get(from).forEach(role -> groupOf[role] = into);
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
  }

  private boolean compatible(List<Integer> ones, List<Integer> others) {
    for (int one : sample(ones)) {
      for (int other : sample(others)) {
        if (!compatible(roles.get(one), roles.get(other))) {
          return false;
        }
      }
    }
    return true;
  }

  /// All roles of a group, or of a very large one those at both ends.
  private static List<Integer> sample(List<Integer> group) {
    if (group.size() <= 2 * SAMPLE) {
      return group;
    }
    List<Integer> sample = new ArrayList<>(group.subList(0, SAMPLE));
    sample.addAll(group.subList(group.size() - SAMPLE, group.size()));
    return sample;
  }

  private boolean compatible(RoleFeatures one, RoleFeatures other) {
    boolean decided = !apart.isEmpty() && apart.contains(Set.of(one.key(), other.key()));
    return !decided && similarities.of(one, other).compatible();
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
