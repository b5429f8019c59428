package dev.rolecall.search.web.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Suggests a valid name for a misspelled one.
final class NearestName {
  private static final int MAX_LENGTH = 40;

  private NearestName() {}

  /// The name with the smallest edit distance: at most a third of the typed letters, and at least
  /// one letter, may differ.
  static Optional<String> of(String typed, Collection<String> names) {
    String name = typed.toLowerCase(Locale.ROOT);
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, name.length() / 3));
    return names.stream()
        .filter(other -> distance.apply(name, other) >= 0)
        .min(
            Comparator.comparingInt((String other) -> distance.apply(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }
}
