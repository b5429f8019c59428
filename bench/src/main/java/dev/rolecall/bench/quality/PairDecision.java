package dev.rolecall.bench.quality;

import dev.rolecall.ingest.merge.evidence.BlockingKeys;
import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.job.Role;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What merging decided on a labeled pair.
///
/// @param a the role that was read for the label's first role, null when none was
/// @param merged whether both are in one group
record PairDecision(PairLabel label, @Nullable Role a, @Nullable Role b, boolean merged) {
  static final String NOT_READ = "not read";

  boolean read() {
    return a != null && b != null;
  }

  boolean right() {
    return merged == label.same();
  }

  /// Why the roles were merged or kept apart, in a few words.
  String reason() {
    if (a == null || b == null) {
      return NOT_READ;
    }
    if (!a.employer().equals(b.employer())) {
      return "different employers";
    }
    List<Similarity.Reason> reasons = reasons(a, b);
    if (merged) {
      return strongest(reasons, Comparator.naturalOrder(), "");
    }
    if (!shareKey(RoleFeatures.of(a), RoleFeatures.of(b))) {
      return "not compared";
    }
    return Similarity.of(RoleFeatures.of(a), RoleFeatures.of(b)).matches()
        ? "in incompatible groups"
        : strongest(reasons, Comparator.reverseOrder(), "nothing against");
  }

  /// The titles as read, and all evidence.
  String explanation() {
    if (a == null || b == null) {
      return (a == null ? "first" : "second") + (a == null && b == null ? " and second" : "");
    }
    RoleFeatures first = RoleFeatures.of(a);
    RoleFeatures second = RoleFeatures.of(b);
    String evidence =
        reasons(a, b).stream().map(Similarity.Reason::toString).collect(Collectors.joining("; "));
    return a.key().slug()
        + " of "
        + a.employer()
        + " / "
        + b.key().slug()
        + " of "
        + b.employer()
        + ": "
        + Similarity.of(first, second)
        + ": "
        + evidence;
  }

  private static List<Similarity.Reason> reasons(Role a, Role b) {
    return Similarity.reasons(RoleFeatures.of(a), RoleFeatures.of(b));
  }

  private static String strongest(
      List<Similarity.Reason> reasons, Comparator<Double> order, String none) {
    return reasons.stream()
        .max(Comparator.comparing(Similarity.Reason::weight, order))
        .filter(reason -> order.compare(reason.weight(), 0.0) > 0)
        .map(Similarity.Reason::name)
        .orElse(none);
  }

  private static boolean shareKey(RoleFeatures first, RoleFeatures second) {
    return !Collections.disjoint(BlockingKeys.listed(first), BlockingKeys.lookedUp(second))
        || !Collections.disjoint(BlockingKeys.lookedUp(first), BlockingKeys.listed(second));
  }
}
