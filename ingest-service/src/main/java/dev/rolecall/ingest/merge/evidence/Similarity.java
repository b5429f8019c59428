package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.RoleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sum of the weights of all merge rules for two roles.
///
/// @param sum of all weights
/// @param sumWithoutDates the sum without the rules that only measure the distance in time
public record Similarity(double sum, double sumWithoutDates) {
  /// Two roles with at least this sum are the same opening.
  public static final double MATCH_THRESHOLD = 1.0;

  /// The minimum for roles of one opening that are merged only through other roles, such as the
  /// first and the last of two years of reposts. It prevents that a chain of similar roles merges
  /// different openings.
  public static final double MIN_COMPATIBLE = 0.35;

  /// A readable reason for or against.
  ///
  /// @param weight above 0 for, below 0 against
  public record Reason(String name, double weight, String explanation) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %+.2f (%s)", name, weight, explanation);
    }
  }

  public static Similarity of(RoleFeatures first, RoleFeatures second) {
    return of(RolePair.of(first, second));
  }

  /// The similarity of two roles that are the same opening, empty when they are not. Faster than
  /// [#of] for the many pairs that cannot be one, whatever their texts are.
  public static Optional<Similarity> ofMatch(RoleFeatures first, RoleFeatures second) {
    if (!canMatch(first.key(), second.key())) {
      return Optional.empty();
    }
    RolePair pair = RolePair.of(first, second);
    return canMatch(pair) ? Optional.of(of(pair)).filter(Similarity::matches) : Optional.empty();
  }

  /// Whether two roles with these keys can match: no other rule outweighs that one posting lists
  /// both.
  public static boolean canMatch(RoleKey first, RoleKey second) {
    return !first.posting().equals(second.posting());
  }

  private static boolean canMatch(RolePair pair) {
    double max = 0;
    for (MergeRule rule : MergeRule.ALL) {
      max += rule.maxWeight(pair);
    }
    return rounded(max) >= MATCH_THRESHOLD;
  }

  private static Similarity of(RolePair pair) {
    double sum = 0;
    double ofDates = 0;
    for (MergeRule rule : MergeRule.ALL) {
      double weight = rule.weight(pair);
      sum += weight;
      ofDates += rule.isOnlyTimeDistance() ? weight : 0;
    }
    return new Similarity(rounded(sum), rounded(sum - ofDates));
  }

  /// The rules that apply, in the order of [#names].
  public static List<Reason> reasons(RoleFeatures first, RoleFeatures second) {
    RolePair pair = RolePair.of(first, second);
    List<Reason> reasons = new ArrayList<>();
    for (MergeRule rule : MergeRule.ALL) {
      double weight = rule.weight(pair);
      if (weight != 0) {
        reasons.add(new Reason(rule.name(), weight, rule.explanation(pair)));
      }
    }
    return List.copyOf(reasons);
  }

  /// Whether the two roles are the same opening.
  public boolean matches() {
    return sum >= MATCH_THRESHOLD;
  }

  /// Whether the two roles may be merged through other roles.
  public boolean compatible() {
    return sumWithoutDates >= MIN_COMPATIBLE;
  }

  /// The names of all rules, in the order in which they are evaluated.
  public static List<String> names() {
    return MergeRule.ALL.stream().map(MergeRule::name).toList();
  }

  /// Rounds to thousandths, so that the order of addition does not matter.
  private static double rounded(double sum) {
    return Math.rint(sum * 1000) / 1000;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f of %.2f", sum, MATCH_THRESHOLD);
  }
}
