package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Both state pay in the same currency, and the ranges do not overlap. Pay can also change between
/// postings of one opening, so the weight is small.
final class DifferentPay implements MergeRule {
  private static final double WEIGHT = -0.3;

  @Override
  public String name() {
    return "different-pay";
  }

  @Override
  public double weight(RolePair pair) {
    List<Pay> first = pair.first().content().pay();
    List<Pay> second = pair.second().content().pay();
    boolean comparable = false;
    for (Pay a : first) {
      for (Pay b : second) {
        if (a.currency().equals(b.currency())) {
          comparable = true;
          if (rangesOverlap(a, b)) {
            return 0;
          }
        }
      }
    }
    return comparable ? WEIGHT : 0;
  }

  private static boolean rangesOverlap(Pay a, Pay b) {
    return a.annualMin().compareTo(b.annualMax()) <= 0
        && b.annualMin().compareTo(a.annualMax()) <= 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return text(pair.first()) + " / " + text(pair.second());
  }

  static String text(RoleFeatures role) {
    return role.content().pay().stream()
        .map(
            pay ->
                Objects.toString(pay.min(), "")
                    + "-"
                    + Objects.toString(pay.max(), "")
                    + " "
                    + pay.currency())
        .collect(Collectors.joining("; "));
  }
}
