package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The evidence for each later role of a job, stored with the job.
final class MergeReasons {
  /// A role is compared with the oldest role and with this many roles directly before it in order
  /// of age.
  private static final int NEIGHBORS = 12;

  private MergeReasons() {}

  /// @param roles oldest first
  static List<Evidence> of(List<RoleFeatures> roles, Similarities similarities) {
    List<Evidence> reasons = new ArrayList<>();
    for (int i = 1; i < roles.size(); i++) {
      reasons.addAll(reasons(mostSimilar(roles, i, similarities), roles.get(i), similarities));
    }
    return reasons;
  }

  /// The most similar older role; the oldest of equally similar ones.
  private static RoleFeatures mostSimilar(
      List<RoleFeatures> roles, int younger, Similarities similarities) {
    return IntStream.range(0, younger)
        .filter(older -> older == 0 || older >= younger - NEIGHBORS)
        .mapToObj(roles::get)
        .max(
            Comparator.comparingDouble(
                    (RoleFeatures p) -> similarities.of(p, roles.get(younger)).sum())
                .thenComparing(RoleFeatures.BY_AGE.reversed()))
        .orElseThrow();
  }

  private static List<Evidence> reasons(
      RoleFeatures older, RoleFeatures role, Similarities similarities) {
    List<Similarity.Reason> all = Similarity.reasons(older, role);
    List<Evidence> reasons = new ArrayList<>();
    all.stream()
        .filter(reason -> reason.name().equals("same-identity"))
        .map(reason -> inferred("postings", role, reason.explanation(), reason.name()))
        .forEach(reasons::add);
    String listed = all.stream().map(Similarity.Reason::toString).collect(Collectors.joining("; "));
    String text = similarities.of(older, role) + " with " + older.key() + ": " + listed;
    reasons.add(inferred("merge", role, text, "merge-rules"));
    return reasons;
  }

  private static Evidence inferred(String field, RoleFeatures role, String text, String rule) {
    return new Evidence(field, role.key().toString(), Basis.INFERRED, text, rule);
  }
}
