package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
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
    Similarity similarity = known(first, second);
    if (similarity == null) {
      similarity = Similarity.of(first, second);
      onComparison.run();
      cache(first, second, similarity);
    }
    return similarity;
  }

  /// The similarity of two roles that match. Of those that do not, it may compare no more than is
  /// needed to know that.
  Optional<Similarity> ofMatch(RoleFeatures first, RoleFeatures second) {
    Similarity known = known(first, second);
    if (known != null) {
      return Optional.of(known).filter(Similarity::matches);
    }
    onComparison.run();
    Optional<Similarity> match = Similarity.ofMatch(first, second);
    match.ifPresent(similarity -> cache(first, second, similarity));
    return match;
  }

  private @Nullable Similarity known(RoleFeatures first, RoleFeatures second) {
    Similarity similarity = find(first, second);
    return similarity == null ? find(second, first) : similarity;
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
