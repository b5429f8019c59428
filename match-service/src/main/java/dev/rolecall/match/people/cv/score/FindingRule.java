package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// A row of `findings.tsv`.
///
/// @param points that each place costs
/// @param maxPoints that all places cost together
/// @param advice what to do
record FindingRule(ScorePart part, Severity severity, int points, int maxPoints, String advice) {
  private static final Map<FindingKind, FindingRule> RULES = rules();

  static FindingRule of(FindingKind kind) {
    return Objects.requireNonNull(RULES.get(kind), kind::name);
  }

  private static Map<FindingKind, FindingRule> rules() {
    Map<FindingKind, FindingRule> rules = new EnumMap<>(FindingKind.class);
    for (String line : CvWords.lines(FindingRule.class, "findings.tsv")) {
      String[] row = line.split("\t", 6);
      rules.put(
          FindingKind.valueOf(row[0]),
          new FindingRule(
              ScorePart.valueOf(row[1]),
              Severity.valueOf(row[2]),
              Integer.parseInt(row[3]),
              Integer.parseInt(row[4]),
              row[5]));
    }
    return rules;
  }
}
