package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.PairLabel.LabeledRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Precision and recall of decisions on labeled pairs, and a report of the wrong ones.
record PairScores(List<PairDecision> decisions) {
  /// The share of merged pairs that are one opening; 1 when none was merged.
  double precision() {
    return ratio(PairDecision::merged, decision -> decision.label().same());
  }

  /// The share of all pairs that are one opening that were merged.
  double recall() {
    return ratio(decision -> decision.label().same(), PairDecision::merged);
  }

  /// The same, of the pairs of which both roles were read.
  double recallOfRead() {
    return ratio(decision -> decision.label().same() && decision.read(), PairDecision::merged);
  }

  String report() {
    PairScores sure = new PairScores(decisions.stream().filter(d -> d.label().sure()).toList());
    return line("all pairs", this)
        + line("pairs that the reader was sure of", sure)
        + wrong("False merges", PairDecision::merged)
        + wrong("Misses", decision -> !decision.merged());
  }

  private static String line(String name, PairScores scores) {
    return String.format(
        Locale.ROOT,
        "%s (%d, %d of one opening, %d of them read): precision %.3f, recall %.3f, of those read"
            + " %.3f%n",
        name,
        scores.decisions.size(),
        scores.count(decision -> decision.label().same()),
        scores.count(decision -> decision.label().same() && decision.read()),
        scores.precision(),
        scores.recall(),
        scores.recallOfRead());
  }

  private String wrong(String heading, Predicate<PairDecision> kind) {
    Map<String, List<PairDecision>> byReason =
        decisions.stream()
            .filter(decision -> !decision.right())
            .filter(kind)
            .collect(
                Collectors.groupingBy(PairDecision::reason, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder(String.format("%n%s%n", heading));
    byReason.forEach(
        (reason, of) -> {
          text.append(String.format(Locale.ROOT, "  %s (%d)%n", reason, of.size()));
          of.forEach(decision -> text.append(entry(decision)));
        });
    return text.toString();
  }

  private static String entry(PairDecision decision) {
    PairLabel label = decision.label();
    return String.format(
        "    %s / %s%s: %s%n      %s%n",
        named(label.a()),
        named(label.b()),
        label.sure() ? "" : " (not sure)",
        label.why(),
        decision.explanation());
  }

  private static String named(LabeledRole role) {
    return role.comment() + " \"" + role.title() + "\"";
  }

  private long count(Predicate<PairDecision> which) {
    return decisions.stream().filter(which).count();
  }

  private double ratio(Predicate<PairDecision> of, Predicate<PairDecision> right) {
    long all = count(of);
    return all == 0 ? 1 : (double) count(of.and(right)) / all;
  }
}
