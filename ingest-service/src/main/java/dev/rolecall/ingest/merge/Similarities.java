package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Caches the similarities of pairs while an employer's roles are grouped. Roles are compared by
/// reference. The size of the cache is limited.
///
/// The older role of a pair is always the first: a few rules depend on the order, and whether two
/// roles are one opening must not depend on which of them changed.
final class Similarities {
  private static final int MAX_CACHED = 20_000;

  private final Map<RoleFeatures, Map<RoleFeatures, Similarity>> cached = new IdentityHashMap<>();
  private final Runnable onComparison;
  private int cachedCount;

  /// @param onComparison is called for each comparison, even when the texts of the roles are not
  ///   needed for it
  Similarities(Runnable onComparison) {
    this.onComparison = onComparison;
  }

  Similarity of(RoleFeatures one, RoleFeatures other) {
    RoleFeatures older = older(one, other);
    RoleFeatures younger = older == one ? other : one;
    Similarity similarity = find(older, younger);
    if (similarity == null) {
      similarity = Similarity.of(older, younger);
      onComparison.run();
      cache(older, younger, similarity);
    }
    return similarity;
  }

  /// The similarity of two roles that match. Of those that do not, it may compare no more than is
  /// needed to know that.
  Optional<Similarity> ofMatch(RoleFeatures one, RoleFeatures other) {
    RoleFeatures older = older(one, other);
    RoleFeatures younger = older == one ? other : one;
    Similarity known = find(older, younger);
    if (known != null) {
      return Optional.of(known).filter(Similarity::matches);
    }
    onComparison.run();
    Optional<Similarity> match = Similarity.ofMatch(older, younger);
    match.ifPresent(similarity -> cache(older, younger, similarity));
    return match;
  }

  private static RoleFeatures older(RoleFeatures one, RoleFeatures other) {
    return RoleFeatures.BY_AGE.compare(one, other) <= 0 ? one : other;
  }

  private @Nullable Similarity find(RoleFeatures older, RoleFeatures younger) {
    Map<RoleFeatures, Similarity> ofOlder = cached.get(older);
    return ofOlder == null ? null : ofOlder.get(younger);
  }

  private void cache(RoleFeatures older, RoleFeatures younger, Similarity similarity) {
    if (cachedCount < MAX_CACHED) {
      cached.computeIfAbsent(older, _ -> new IdentityHashMap<>(4)).put(younger, similarity);
      cachedCount++;
    }
  }
}
