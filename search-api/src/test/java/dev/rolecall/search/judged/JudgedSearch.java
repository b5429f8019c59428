package dev.rolecall.search.judged;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.RunningSearch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A search as it is typed, and how well jobs answer it.
///
/// @param heldOut whether its results may be measured, but not looked at for changing the ranking
/// @param grades by [JudgedSet#key]: 0 should not be shown, 1 marginal, 2 good, 3 exactly this
record JudgedSearch(String id, boolean heldOut, String text, Map<String, Integer> grades) {
  private static final int TEN = 10;

  JobQuery query() {
    return parsed(text);
  }

  static JobQuery parsed(String text) {
    return JobQueryParser.parse(text, Map.of(), Instant.parse(RunningSearch.NOW)).query();
  }

  /// The normalized discounted cumulative gain of the first ten. A job without a grade counts as 0.
  double ndcg(List<String> found) {
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(found.stream().map(this::grade).toList()) / gain(ideal);
  }

  int grade(String job) {
    return grades.getOrDefault(job, 0);
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(TEN, grades.size()); i++) {
      sum += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
