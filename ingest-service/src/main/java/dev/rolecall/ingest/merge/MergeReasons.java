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

/// Why each later role of a job is this opening, in words that stay with the job.
final class MergeReasons {
  /// Of very many roles, those next to it in age are looked at, and the founder.
  private static final int NEXT = 12;

  private MergeReasons() {}

  /// @param roles eldest first
  static List<Evidence> of(List<RoleFeatures> roles) {
    List<Evidence> reasons = new ArrayList<>();
    for (int i = 1; i < roles.size(); i++) {
      reasons.addAll(reasons(likest(roles, i), roles.get(i)));
    }
    return reasons;
  }

  /// The elder that speaks most for it; the eldest of equal ones.
  private static RoleFeatures likest(List<RoleFeatures> roles, int younger) {
    return IntStream.range(0, younger)
        .filter(elder -> elder == 0 || elder >= younger - NEXT)
        .mapToObj(roles::get)
        .max(
            Comparator.comparingDouble(
                    (RoleFeatures p) -> Similarity.of(p, roles.get(younger)).sum())
                .thenComparing(RoleFeatures::role, Grouping.BY_AGE.reversed()))
        .orElseThrow();
  }

  private static List<Evidence> reasons(RoleFeatures elder, RoleFeatures role) {
    List<Similarity.Reason> all = Similarity.reasons(elder, role);
    List<Evidence> reasons = new ArrayList<>();
    all.stream()
        .filter(reason -> reason.name().equals("same-identity"))
        .map(reason -> inferred("postings", role, reason.words(), reason.name()))
        .forEach(reasons::add);
    String listed = all.stream().map(Similarity.Reason::toString).collect(Collectors.joining("; "));
    String text = Similarity.of(elder, role) + " with " + elder.key() + ": " + listed;
    reasons.add(inferred("merge", role, text, "named-evidence"));
    return reasons;
  }

  private static Evidence inferred(String field, RoleFeatures role, String text, String rule) {
    return new Evidence(field, role.key().toString(), Basis.INFERRED, text, rule);
  }
}
