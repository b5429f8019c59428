package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The weights of `coverage-weights.tsv`.
final class CoverageWeights {
  private static final Map<String, Integer> WEIGHTS =
      CvWords.lines(CoverageWeights.class, "coverage-weights.tsv").stream()
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));

  private CoverageWeights() {}

  /// The share of the demand that a CV mentions, rounded down; null without demand.
  static @Nullable Integer percent(List<TargetCoverage.Skill> skills) {
    long all = 0;
    long covered = 0;
    for (TargetCoverage.Skill each : skills) {
      long demand =
          (long) each.must() * weight("MUST")
              + (long) each.nice() * weight("NICE")
              + (long) each.mentioned() * weight("MENTIONED");
      all += demand * 100;
      covered += demand * weight(each.support().name());
    }
    return all == 0 ? null : (int) (100 * covered / all);
  }

  private static int weight(String name) {
    return WEIGHTS.getOrDefault(name, 0);
  }
}
