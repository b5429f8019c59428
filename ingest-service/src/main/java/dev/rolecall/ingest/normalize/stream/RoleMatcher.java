package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds for each opening of an edited posting the role that it was before: by likeness, never by
/// position.
///
/// The most alike pair is taken first. Titles count three times as much as places. A posting that
/// told of one role and still does tells of the same, whatever its title is now.
final class RoleMatcher {
  /// "Backend Engineer" is "Senior Backend Engineer (Java)", and is not "Data Engineer".
  private static final double ALIKE = 0.6;

  private RoleMatcher() {}

  /// By the index of the opening; an opening that is missing here is a new role.
  static Map<Integer, Role> match(List<FoundOpening> found, List<Role> known) {
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
    Map<Integer, Role> matched = greedily(pairs);
    List<Role> open = known.stream().filter(role -> role.posting().open()).toList();
    return matched.isEmpty() && found.size() == 1 && open.size() == 1
        ? Map.of(0, open.getFirst())
        : matched;
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
    double titles = TitleWords.of(one.title()).likeness(TitleWords.of(other.title()));
    return (3 * titles + jaccard(places(one), places(other))) / 4;
  }

  private static Set<String> places(Opening opening) {
    Set<String> places = new HashSet<>();
    Opening.stated(opening.places()).forEach(place -> places.add(place.display()));
    return places;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Set<String> both = new HashSet<>(one);
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
