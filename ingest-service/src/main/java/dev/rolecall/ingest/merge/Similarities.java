package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.RoleKey;
import java.util.HashMap;
import java.util.Map;

/// The similarities of pairs, each computed once while an employer's roles are grouped. Those of
/// very many pairs are not all kept.
final class Similarities {
  private static final int MAX_KEPT = 50_000;

  private final Map<PairOfRoles, Similarity> known = new HashMap<>();
  private final Runnable onComparison;

  private record PairOfRoles(RoleKey one, RoleKey other) {}

  /// @param onComparison is called for each pair that is compared
  Similarities(Runnable onComparison) {
    this.onComparison = onComparison;
  }

  Similarity of(RoleFeatures one, RoleFeatures other) {
    PairOfRoles pair =
        RoleFeatures.BY_AGE.compare(one, other) <= 0
            ? new PairOfRoles(one.key(), other.key())
            : new PairOfRoles(other.key(), one.key());
    Similarity similarity = known.get(pair);
    if (similarity == null) {
      similarity = Similarity.of(one, other);
      onComparison.run();
      if (known.size() < MAX_KEPT) {
        known.put(pair, similarity);
      }
    }
    return similarity;
  }
}
