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

/// Groups an employer's roles into openings by their similarity.
///
/// Matching pairs are processed in descending order of similarity. A pair merges its two groups if
/// every role of one is compatible with every role of the other ([Similarity#compatible]) and no
/// operator has separated two of them. So the result depends only on the roles, not on their order,
/// and roles that have nothing in common are never merged through a chain of similar roles.
public final class Grouping {
  /// The most similar pair first. Among equally similar pairs, those whose roles have the same
  /// slug: a posting with two roles of one title is usually reposted with the same order of roles.
  /// Then the older pair.
  private static final Comparator<MatchingPair> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble((MatchingPair pair) -> -pair.sum())
          .thenComparing(pair -> !pair.sameSlug())
          .thenComparingInt(MatchingPair::first)
          .thenComparingInt(MatchingPair::second);

  /// In a group with more than twice as many roles, only this many at each end are compared.
  private static final int SAMPLE = 32;

  private final List<RoleFeatures> roles;
  private final Similarities similarities;
  private final Set<Set<RoleKey>> separatedPairs;
  private final int[] groupOf;
  private final List<List<Integer>> members = new ArrayList<>();

  /// Two roles that match, as indexes in order of age.
  private record MatchingPair(int first, int second, double sum, boolean sameSlug) {}

  private Grouping(
      Collection<RoleFeatures> roles,
      Collection<MergeDecision> decisions,
      Similarities similarities) {
    this.similarities = similarities;
    this.roles = roles.stream().sorted(RoleFeatures.BY_AGE).toList();
    this.separatedPairs = separatedPairs(decisions);
    this.groupOf = new int[roles.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /// The groups, ordered by their oldest role. Each starts with its oldest role.
  ///
  /// @param roles of one employer: all, or a subset that includes every role that could be grouped
  ///   with one of them
  public static List<List<RoleFeatures>> of(
      Collection<RoleFeatures> roles, Collection<MergeDecision> decisions) {
    return of(roles, decisions, new Similarities(() -> {}));
  }

  static List<List<RoleFeatures>> of(
      Collection<RoleFeatures> roles,
      Collection<MergeDecision> decisions,
      Similarities similarities) {
    if (roles.size() == 1) {
      return List.of(List.copyOf(roles));
    }
    Grouping grouping = new Grouping(roles, decisions, similarities);
    grouping.matches().forEach(grouping::mergeGroups);
    return grouping.groups();
  }

  private List<MatchingPair> matches() {
    List<MatchingPair> matches = new ArrayList<>();
    Candidates.of(roles)
        .forEach(
            (first, second) ->
                similarities
                    .ofMatch(roles.get(first), roles.get(second))
                    .map(Similarity::sum)
                    .map(sum -> new MatchingPair(first, second, sum, sameSlug(first, second)))
                    .ifPresent(matches::add));
    matches.sort(MOST_SIMILAR_FIRST);
    return matches;
  }

  private boolean sameSlug(int first, int second) {
    return roles.get(first).key().slug().equals(roles.get(second).key().slug());
  }

  private void mergeGroups(MatchingPair pair) {
    int into = Math.min(groupOf[pair.first], groupOf[pair.second]);
    int from = Math.max(groupOf[pair.first], groupOf[pair.second]);
    if (into == from || !compatible(members.get(into), members.get(from))) {
      return;
    }
    members.get(from).forEach(role -> groupOf[role] = into);
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
  }

  private boolean compatible(List<Integer> firstGroup, List<Integer> secondGroup) {
    for (int first : sample(firstGroup)) {
      for (int second : sample(secondGroup)) {
        if (!compatible(roles.get(first), roles.get(second))) {
          return false;
        }
      }
    }
    return true;
  }

  /// All roles of a group, or those at both ends of a very large group.
  private static List<Integer> sample(List<Integer> group) {
    if (group.size() <= 2 * SAMPLE) {
      return group;
    }
    List<Integer> sample = new ArrayList<>(group.subList(0, SAMPLE));
    sample.addAll(group.subList(group.size() - SAMPLE, group.size()));
    return sample;
  }

  private boolean compatible(RoleFeatures first, RoleFeatures second) {
    boolean separated =
        !separatedPairs.isEmpty() && separatedPairs.contains(Set.of(first.key(), second.key()));
    return !separated && similarities.of(first, second).compatible();
  }

  private List<List<RoleFeatures>> groups() {
    return members.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().map(roles::get).toList())
        .toList();
  }

  private static Set<Set<RoleKey>> separatedPairs(Collection<MergeDecision> decisions) {
    Set<Set<RoleKey>> separatedPairs = new HashSet<>();
    for (MergeDecision decision : decisions) {
      if (decision.separate() && !Objects.equals(decision.roleA(), decision.roleB())) {
        separatedPairs.add(Set.of(decision.roleA(), decision.roleB()));
      }
    }
    return separatedPairs;
  }
}
