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

/// The evidence for which each later role belongs to a job, kept with the job.
final class MergeReasons {
  /// A role is compared with this many roles before it by age, and with the founding role.
  private static final int NEIGHBORS = 12;

  private MergeReasons() {}

  /// @param roles oldest first
  static List<Evidence> of(List<RoleFeatures> roles, Similarities similarities) {
    List<Evidence> reasons = new ArrayList<>();
    for (int i = 1; i < roles.size(); i++) {
      reasons.addAll(reasons(mostSimilar(roles, i, similarities), roles.get(i)));
    }
    return reasons;
  }

  /// The older role that is most similar; the oldest of equally similar ones.
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

  private static List<Evidence> reasons(RoleFeatures older, RoleFeatures role) {
    List<Similarity.Reason> all = Similarity.reasons(older, role);
    List<Evidence> reasons = new ArrayList<>();
    all.stream()
        .filter(reason -> reason.name().equals("same-identity"))
        .map(reason -> inferred("postings", role, reason.explanation(), reason.name()))
        .forEach(reasons::add);
    String listed = all.stream().map(Similarity.Reason::toString).collect(Collectors.joining("; "));
    String text = Similarity.of(older, role) + " with " + older.key() + ": " + listed;
    reasons.add(inferred("merge", role, text, "named-evidence"));
    return reasons;
  }

  private static Evidence inferred(String field, RoleFeatures role, String text, String rule) {
    return new Evidence(field, role.key().toString(), Basis.INFERRED, text, rule);
  }
}
