package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Collects the findings of a CV.
final class Findings {
  private static final int MAX_PLACES = 10;
  private static final int MAX_FINDINGS = 80;

  private final List<CvFinding> all = new ArrayList<>();

  void add(FindingKind kind, String message, CvEvidence... evidence) {
    add(kind, message, Arrays.asList(evidence));
  }

  void add(FindingKind kind, String message, List<CvEvidence> evidence) {
    add(kind, message, FindingRule.of(kind).advice(), evidence);
  }

  void add(FindingKind kind, String message, String advice, List<CvEvidence> evidence) {
    FindingRule rule = FindingRule.of(kind);
    all.add(
        new CvFinding(
            kind,
            rule.part(),
            rule.severity(),
            message,
            advice,
            evidence.stream().limit(MAX_PLACES).toList()));
  }

  /// The most serious ones first, then in the order of the parts and of the text.
  List<CvFinding> sorted() {
    return all.stream()
        .sorted(
            Comparator.comparing(CvFinding::severity)
                .thenComparing(CvFinding::part)
                .thenComparing(CvFinding::kind)
                .thenComparing(
                    finding ->
                        finding.evidence().isEmpty() ? -1 : finding.evidence().getFirst().start()))
        .limit(MAX_FINDINGS)
        .toList();
  }
}
