package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.ingest.normalize.TitleWords;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds for each opening of an edited posting the role that it was before, by similarity and never
/// by position.
///
/// The most similar pair is matched first. Titles count three times as much as places. A posting
/// that had one role and still has one keeps it, whatever the title is now.
final class RoleMatcher {
  /// With it "Senior Backend Engineer (Java)" is still "Backend Engineer"; "Data Engineer" is not.
  private static final double MIN_SIMILARITY = 0.6;

  private RoleMatcher() {}

  /// By the index of the opening; an opening that is missing here is a new role.
  static Map<Integer, Role> match(List<FoundOpening> found, List<Role> known) {
    List<Candidate> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Role role : known) {
        double similarity = similarity(found.get(i).opening(), role.opening());
        if (similarity >= MIN_SIMILARITY) {
          pairs.add(new Candidate(i, role, similarity));
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

  private static Map<Integer, Role> greedily(List<Candidate> pairs) {
    Map<Integer, Role> matched = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Candidate pair : pairs) {
      if (!matched.containsKey(pair.index()) && taken.add(pair.role().key().slug())) {
        matched.put(pair.index(), pair.role());
      }
    }
    return matched;
  }

  private static double similarity(Opening one, Opening other) {
    double titles = TitleWords.of(one.title()).similarity(TitleWords.of(other.title()));
    return (3 * titles + TitleWords.overlap(places(one), places(other))) / 4;
  }

  private static Set<String> places(Opening opening) {
    Set<String> places = new HashSet<>();
    Opening.orEmpty(opening.places()).forEach(place -> places.add(place.display()));
    return places;
  }

  /// The most similar first; then in the posting's order, and the older role.
  private record Candidate(int index, Role role, double similarity)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return Comparator.comparingDouble((Candidate p) -> -p.similarity)
          .thenComparing(Candidate::index)
          .thenComparing(p -> p.role.posting().closed() != null)
          .thenComparing(p -> p.role.key())
          .compare(this, other);
    }
  }
}
