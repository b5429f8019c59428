package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds for each opening of an edited posting the role that it was before: by likeness, never by
/// position.
///
/// The most alike pair is taken first. Titles count three times as much as places.
final class RoleMatcher {
  private static final double ALIKE = 0.5;

  private RoleMatcher() {}

  /// By the index of the opening; an opening that is missing here is a new role.
  static Map<Integer, Role> match(List<FoundOpening> found, List<Role> known) {
    if (found.size() == 1 && known.size() == 1) {
      return Map.of(0, known.getFirst());
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Role role : known) {
        double likeness = likeness(found.get(i).opening(), role.opening());
        if (likeness >= ALIKE) {
          pairs.add(new Pair(i, role, likeness));
        }
      }
    }
    pairs.sort(Comparator.naturalOrder());
    return greedily(pairs);
  }

  private static Map<Integer, Role> greedily(List<Pair> pairs) {
    Map<Integer, Role> matched = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.index()) && taken.add(pair.role().key().slug())) {
        matched.put(pair.index(), pair.role());
      }
    }
    return matched;
  }

  private static double likeness(Opening one, Opening other) {
    double titles = jaccard(words(one.title()), words(other.title()));
    Set<Object> here = new HashSet<>(Opening.stated(one.places()));
    Set<Object> there = new HashSet<>(Opening.stated(other.places()));
    return (3 * titles + jaccard(here, there)) / 4;
  }

  private static Set<Object> words(String title) {
    return new HashSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#]+")));
  }

  private static double jaccard(Set<Object> one, Set<Object> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Set<Object> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }

  /// The most alike first; then in the posting's order, and the elder role.
  private record Pair(int index, Role role, double likeness) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return Comparator.comparingDouble((Pair p) -> -p.likeness)
          .thenComparing(Pair::index)
          .thenComparing(p -> p.role.posting().closed() != null)
          .thenComparing(p -> p.role.key())
          .compare(this, other);
    }
  }
}
