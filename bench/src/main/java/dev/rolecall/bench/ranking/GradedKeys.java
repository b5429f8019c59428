package dev.rolecall.bench.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the graded jobs among those that are read today. A role's key has the slug of its title,
/// and a better normalizer may read another title: a graded role that is no longer there is the
/// most similar one of its posting that has no grade.
final class GradedKeys {
  private static final double MIN_SIMILARITY = 1.0 / 3;

  private final Map<String, List<String>> byPosting;

  private record Pair(String graded, String present, double similarity) {}

  /// @param keys of all jobs
  GradedKeys(Collection<String> keys) {
    byPosting = keys.stream().collect(Collectors.groupingBy(GradedKeys::posting));
  }

  /// The same grades by keys of jobs that are read today, as far as they are.
  Map<String, Integer> present(Map<String, Integer> grades) {
    Map<String, Integer> present = new TreeMap<>();
    Map<String, List<String>> missing = new TreeMap<>();
    for (Map.Entry<String, Integer> graded : grades.entrySet()) {
      String posting = posting(graded.getKey());
      if (byPosting.getOrDefault(posting, List.of()).contains(graded.getKey())) {
        present.put(graded.getKey(), graded.getValue());
      } else {
        missing.computeIfAbsent(posting, _ -> new ArrayList<>()).add(graded.getKey());
      }
    }
    missing.forEach(
        (posting, keys) ->
            pairs(keys, unclaimed(posting, present.keySet()))
                .forEach(pair -> present.put(pair.present(), grades.get(pair.graded()))));
    return present;
  }

  private List<String> unclaimed(String posting, Set<String> claimed) {
    return byPosting.getOrDefault(posting, List.of()).stream()
        .filter(key -> !claimed.contains(key))
        .toList();
  }

  private static List<Pair> pairs(List<String> graded, List<String> present) {
    double least = graded.size() == 1 && present.size() == 1 ? 0 : MIN_SIMILARITY;
    List<Pair> all = new ArrayList<>();
    for (String one : graded) {
      for (String other : present) {
        all.add(new Pair(one, other, similarity(one, other)));
      }
    }
    all.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparing(Pair::graded)
            .thenComparing(Pair::present));
    Set<String> used = new HashSet<>();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : all) {
      if (pair.similarity() >= least
          && !used.contains(pair.graded())
          && !used.contains(pair.present())) {
        used.add(pair.graded());
        used.add(pair.present());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /// The share of the slugs' words that both have.
  private static double similarity(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    words.addAll(others);
    return both.size() / (double) words.size();
  }

  private static Set<String> words(String key) {
    return new HashSet<>(List.of(key.substring(key.indexOf('#') + 1).split("-")));
  }

  private static String posting(String key) {
    return key.substring(0, key.indexOf('#'));
  }
}
