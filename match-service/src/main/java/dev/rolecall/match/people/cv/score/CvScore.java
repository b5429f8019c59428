package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The score of a CV: each part begins with all its points, and each place of a finding costs those
/// of its row in `findings.tsv`, at least down to zero. A CV with fewer words than usual earns only
/// as large a share of what remains: a part without content has no defects either. The same
/// findings and words give the same score.
///
/// @param total 0 to 100
/// @param band that of `bands.tsv` which contains the total: `good`
public record CvScore(int total, String band, List<Part> parts) {
  private static final List<Part> FULL = full();

  /// @param points of at most `max`
  /// @param rule what the part demands
  /// @param lost what each kind of finding cost, for example `VAGUE_PHRASE: 2`
  public record Part(
      ScorePart part, String label, int points, int max, String rule, List<Loss> lost) {
    public Part {
      lost = List.copyOf(lost);
    }
  }

  /// @param places how many
  public record Loss(FindingKind kind, int points, int places) {}

  public CvScore {
    parts = List.copyOf(parts);
  }

  /// @param words of the CV
  static CvScore of(List<CvFinding> findings, int words) {
    Map<FindingKind, Integer> places = new EnumMap<>(FindingKind.class);
    findings.forEach(
        each -> places.merge(each.kind(), Math.max(1, each.evidence().size()), Integer::sum));
    List<Part> parts = FULL.stream().map(part -> part(part, places, words)).toList();
    int total = parts.stream().mapToInt(Part::points).sum();
    return new CvScore(total, CvBands.of(total), parts);
  }

  private static Part part(Part full, Map<FindingKind, Integer> places, int words) {
    List<Loss> lost = new ArrayList<>();
    places.forEach(
        (kind, count) -> {
          FindingRule rule = FindingRule.of(kind);
          int points = Math.min(rule.maxPoints(), rule.points() * count);
          if (rule.part() == full.part() && points > 0) {
            lost.add(new Loss(kind, points, count));
          }
        });
    int points = Math.max(0, full.max() - lost.stream().mapToInt(Loss::points).sum());
    double share = Math.min(1.0, (double) words / LengthCheck.MIN_WORDS);
    int earned = (int) Math.round(points * share);
    if (earned < points) {
      lost.add(new Loss(FindingKind.TOO_SHORT, points - earned, 1));
    }
    return new Part(full.part(), full.label(), earned, full.max(), full.rule(), lost);
  }

  private static List<Part> full() {
    return CvWords.lines(CvScore.class, "parts.tsv").stream()
        .map(line -> line.split("\t", 4))
        .map(
            row -> {
              int max = Integer.parseInt(row[1]);
              return new Part(ScorePart.valueOf(row[0]), row[2], max, max, row[3], List.of());
            })
        .toList();
  }
}
