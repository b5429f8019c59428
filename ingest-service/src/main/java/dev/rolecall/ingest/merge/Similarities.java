package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The similarities of pairs, each computed once while an employer's roles are grouped. Roles are
/// the same objects throughout. Those of very many pairs are not all kept.
final class Similarities {
  private static final int MAX_KEPT = 20_000;

  private final Map<RoleFeatures, Map<RoleFeatures, Similarity>> known = new IdentityHashMap<>();
  private final Runnable onComparison;
  private int kept;

  /// @param onComparison is called for each pair that is compared
  Similarities(Runnable onComparison) {
    this.onComparison = onComparison;
  }

  Similarity of(RoleFeatures one, RoleFeatures other) {
    Similarity similarity = find(one, other);
    if (similarity == null) {
      similarity = find(other, one);
    }
    if (similarity == null) {
      similarity = Similarity.of(one, other);
      onComparison.run();
      keep(one, other, similarity);
    }
    return similarity;
  }

  private @Nullable Similarity find(RoleFeatures one, RoleFeatures other) {
    Map<RoleFeatures, Similarity> others = known.get(one);
    return others == null ? null : others.get(other);
  }

  private void keep(RoleFeatures one, RoleFeatures other, Similarity similarity) {
    if (kept < MAX_KEPT) {
      known.computeIfAbsent(one, _ -> new IdentityHashMap<>(4)).put(other, similarity);
      kept++;
    }
  }
}
