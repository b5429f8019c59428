package dev.rolecall.ingest.merge.evidence;

import java.util.List;
import java.util.Locale;

/// The evidence on two roles summed up.
///
/// @param sum of all weights
/// @param timeless the sum without what only says that they are far apart in time
public record Similarity(double sum, double timeless) {
  /// From here on two roles are one opening.
  public static final double ENOUGH = 1.0;

  /// Roles of one opening that do not join by themselves, but through others (the first and the
  /// last of two years of reposts), must still have this much in common. So no chain of small steps
  /// leads from one opening to another.
  public static final double AT_LEAST = 0.35;

  /// A reason for or against, in words.
  ///
  /// @param weight above 0 for, below 0 against
  public record Reason(String name, double weight, String explanation) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %+.2f (%s)", name, weight, explanation);
    }
  }

  public static Similarity of(RoleFeatures one, RoleFeatures other) {
    RolePair pair = RolePair.of(one, other);
    double sum = 0;
    double ofTime = 0;
    for (NamedEvidence evidence : NamedEvidence.ALL) {
      double weight = evidence.weight(pair);
      sum += weight;
      ofTime += evidence.ofTime() ? weight : 0;
    }
    return new Similarity(rounded(sum), rounded(sum - ofTime));
  }

  /// Why the sum is what it is; the sum itself is not part of it.
  public static List<Reason> reasons(RoleFeatures one, RoleFeatures other) {
    RolePair pair = RolePair.of(one, other);
    return NamedEvidence.ALL.stream()
        .filter(evidence -> evidence.weight(pair) != 0)
        .map(e -> new Reason(e.name(), e.weight(pair), e.explanation(pair)))
        .toList();
  }

  /// Whether they are one opening by themselves.
  public boolean matches() {
    return sum >= ENOUGH;
  }

  /// Whether they may be one opening through others.
  public boolean compatible() {
    return timeless >= AT_LEAST;
  }

  /// All names, in the order in which they are asked.
  public static List<String> names() {
    return NamedEvidence.ALL.stream().map(NamedEvidence::name).toList();
  }

  /// In thousandths, so that the order of adding cannot matter.
  private static double rounded(double sum) {
    return Math.rint(sum * 1000) / 1000;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f of %.2f", sum, ENOUGH);
  }
}
