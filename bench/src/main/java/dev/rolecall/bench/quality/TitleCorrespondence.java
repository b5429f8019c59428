package dev.rolecall.bench.quality;

import dev.rolecall.ingest.normalize.TitleWords;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the roles of a comment that correspond to the titles of a reader, who may have shortened
/// or extended them.
///
/// The most similar pair first, each role once. So of the titles `Frontend` and `Backend`, a
/// comment of which only one role was read has only one.
final class TitleCorrespondence {
  /// `Data Engineer` and `Backend Engineer` are less similar, `Java Back-end Developer` and `Java
  /// Back-end` are more.
  private static final double MIN_SIMILARITY = 0.3;

  private static final Pattern TWO_WORDS =
      Pattern.compile("\\b(front|back|full|dev|data)[- ](end|stack|ops|base)");

  private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3}[^s])s\\b");

  private record Candidate(String title, Role role, double similarity) {}

  private TitleCorrespondence() {}

  /// The role for each title that has one.
  static Map<String, Role> of(Set<String> titles, List<Role> roles) {
    if (titles.size() == 1 && roles.size() == 1) {
      return Map.of(titles.iterator().next(), roles.getFirst());
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String title : titles) {
      for (Role role : roles) {
        double similarity = similarity(title, role.opening().title());
        if (similarity >= MIN_SIMILARITY) {
          candidates.add(new Candidate(title, role, similarity));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.similarity()));
    return firstOfEach(candidates);
  }

  private static Map<String, Role> firstOfEach(List<Candidate> candidates) {
    Map<String, Role> corresponding = new HashMap<>();
    Set<Role> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!corresponding.containsKey(candidate.title()) && taken.add(candidate.role())) {
        corresponding.put(candidate.title(), candidate.role());
      }
    }
    return corresponding;
  }

  /// From 0 (no word in common) to 1 (the same words).
  static double similarity(String one, String other) {
    return words(one).similarity(words(other));
  }

  private static TitleWords words(String title) {
    String joined = TWO_WORDS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("$1$2");
    return TitleWords.of(PLURAL.matcher(joined).replaceAll(""));
  }
}
