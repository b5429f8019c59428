package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Both state pay in one currency, and the bands do not meet. Pay changes between postings too, so
/// it never decides alone.
final class DifferentPay implements NamedEvidence {
  private static final double WEIGHT = -0.3;

  @Override
  public String name() {
    return "different-pay";
  }

  @Override
  public double weight(RolePair pair) {
    List<Pay> one = pair.one().content().pay();
    List<Pay> other = pair.other().content().pay();
    boolean comparable = false;
    for (Pay a : one) {
      for (Pay b : other) {
        if (a.currency().equals(b.currency())) {
          comparable = true;
          if (meet(a, b)) {
            return 0;
          }
        }
      }
    }
    return comparable ? WEIGHT : 0;
  }

  private static boolean meet(Pay a, Pay b) {
    return a.annualMin().compareTo(b.annualMax()) <= 0
        && b.annualMin().compareTo(a.annualMax()) <= 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return text(pair.one()) + " / " + text(pair.other());
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
