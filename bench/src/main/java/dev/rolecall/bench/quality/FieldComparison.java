package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.FieldLabels.CommentLabel;
import dev.rolecall.bench.quality.FieldValues.Field;
import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Normalizes labeled comments and compares the results with the labels.
final class FieldComparison {
  /// Below it, a role of the labels was not read.
  private static final double MIN_TITLE_SIMILARITY = 0.5;

  private record Candidate(int label, int role, double similarity) {}

  private final CommentRoles reader = new CommentRoles();
  private final Map<String, List<Opening>> openings = new HashMap<>();

  FieldComparison(List<ThreadComment> comments) {
    for (ThreadComment comment : comments) {
      openings.put(comment.id(), reader.of(comment).stream().map(Role::opening).toList());
    }
  }

  /// The union of all roles of each comment.
  FieldScores comments(List<CommentLabel> labels) {
    FieldScores scores = new FieldScores();
    for (CommentLabel label : labels) {
      FieldValues expected = label.roles().isEmpty() ? FieldValues.NONE : label.roles().getFirst();
      scores.add(label.comment(), expected, FieldValues.of(openings(label)));
    }
    return scores;
  }

  /// Each role by itself. The values of a role that was not read are all missed, those of a role
  /// that the labels do not have are all wrong.
  FieldScores roles(List<CommentLabel> labels) {
    FieldScores scores = new FieldScores();
    for (CommentLabel label : labels) {
      List<Opening> read = openings(label);
      Map<Integer, Integer> pairs = pairs(label.roles(), read);
      for (int i = 0; i < label.roles().size(); i++) {
        Integer role = pairs.get(i);
        List<Opening> found = role == null ? List.of() : List.of(read.get(role));
        scores.add(label.comment(), label.roles().get(i), FieldValues.of(found));
      }
      for (int i = 0; i < read.size(); i++) {
        if (!pairs.containsValue(i)) {
          scores.add(label.comment(), FieldValues.NONE, FieldValues.of(List.of(read.get(i))));
        }
      }
    }
    return scores;
  }

  private List<Opening> openings(CommentLabel label) {
    return openings.getOrDefault(label.comment(), List.of());
  }

  /// The read role of each label: the most similar titles first, each role once. Of equal titles,
  /// the first is paired with the first.
  private static Map<Integer, Integer> pairs(List<FieldValues> labels, List<Opening> read) {
    List<Candidate> candidates = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      String title = String.join(" ", labels.get(label).of(Field.TITLES));
      for (int role = 0; role < read.size(); role++) {
        double similarity = TitleCorrespondence.similarity(title, read.get(role).title());
        if (similarity >= MIN_TITLE_SIMILARITY) {
          candidates.add(new Candidate(label, role, similarity));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.similarity()));
    Map<Integer, Integer> pairs = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!pairs.containsKey(candidate.label()) && taken.add(candidate.role())) {
        pairs.put(candidate.label(), candidate.role());
      }
    }
    return pairs;
  }
}
