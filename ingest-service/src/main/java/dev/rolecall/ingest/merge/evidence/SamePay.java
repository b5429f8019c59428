package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import java.util.List;

/// Both state exactly the same pay.
final class SamePay implements MergeRule {
  private static final double WEIGHT = 0.1;

  @Override
  public String name() {
    return "same-pay";
  }

  @Override
  public double weight(RolePair pair) {
    List<Pay> first = pair.first().content().pay();
    return !first.isEmpty() && first.equals(pair.second().content().pay()) ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return DifferentPay.text(pair.first());
  }
}
