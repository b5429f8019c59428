package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Caches the similarities of pairs while an employer's roles are grouped. Roles are compared by
/// reference. The size of the cache is limited.
final class Similarities {
  private static final int MAX_CACHED = 20_000;

  private final Map<RoleFeatures, Map<RoleFeatures, Similarity>> cached = new IdentityHashMap<>();
  private final Runnable onComparison;
  private int cachedCount;

  /// @param onComparison is called for each pair that is compared
  Similarities(Runnable onComparison) {
    this.onComparison = onComparison;
  }

  Similarity of(RoleFeatures first, RoleFeatures second) {
    Similarity similarity = find(first, second);
    if (similarity == null) {
      similarity = find(second, first);
    }
    if (similarity == null) {
      similarity = Similarity.of(first, second);
      onComparison.run();
      cache(first, second, similarity);
    }
    return similarity;
  }

  private @Nullable Similarity find(RoleFeatures first, RoleFeatures second) {
    Map<RoleFeatures, Similarity> ofFirst = cached.get(first);
    return ofFirst == null ? null : ofFirst.get(second);
  }

  private void cache(RoleFeatures first, RoleFeatures second, Similarity similarity) {
    if (cachedCount < MAX_CACHED) {
      cached.computeIfAbsent(first, _ -> new IdentityHashMap<>(4)).put(second, similarity);
      cachedCount++;
    }
  }
}
