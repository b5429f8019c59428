package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.ExtractedOpening;
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

/// Matches the openings of an edited posting with its previous roles, by similarity and never by
/// position.
///
/// The most similar pair is matched first. Titles count three times as much as places. If a posting
/// had one open role and still has one opening, they match even if the title changed.
final class RoleMatcher {
  /// With this threshold, "Senior Backend Engineer (Java)" matches "Backend Engineer", but "Data
  /// Engineer" does not.
  private static final double MIN_SIMILARITY = 0.6;

  private RoleMatcher() {}

  /// The previous role by the index of the opening. An opening without an entry is a new role.
  static Map<Integer, Role> match(List<ExtractedOpening> found, List<Role> previous) {
    List<Candidate> pairs = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Role role : previous) {
        double similarity = similarity(found.get(i).opening(), role.opening());
        if (similarity >= MIN_SIMILARITY) {
          pairs.add(new Candidate(i, role, similarity));
        }
      }
    }
    pairs.sort(Comparator.naturalOrder());
    Map<Integer, Role> matched = matchGreedily(pairs);
    List<Role> open = previous.stream().filter(role -> role.posting().open()).toList();
    return matched.isEmpty() && found.size() == 1 && open.size() == 1
        ? Map.of(0, open.getFirst())
        : matched;
  }

  private static Map<Integer, Role> matchGreedily(List<Candidate> pairs) {
    Map<Integer, Role> matched = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Candidate pair : pairs) {
      if (!matched.containsKey(pair.index()) && taken.add(pair.role().key().slug())) {
        matched.put(pair.index(), pair.role());
      }
    }
    return matched;
  }

  private static double similarity(Opening first, Opening second) {
    double titles = TitleWords.of(first.title()).similarity(TitleWords.of(second.title()));
    return (3 * titles + TitleWords.overlap(places(first), places(second))) / 4;
  }

  private static Set<String> places(Opening opening) {
    Set<String> places = new HashSet<>();
    Opening.orEmpty(opening.places()).forEach(place -> places.add(place.toCodeString()));
    return places;
  }

  /// Ordered by descending similarity, then by the posting's order, then open roles first.
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
