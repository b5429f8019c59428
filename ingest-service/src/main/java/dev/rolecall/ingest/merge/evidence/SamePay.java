package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import java.util.List;

/// Both state the same pay, to the unit.
final class SamePay implements NamedEvidence {
  private static final double WEIGHT = 0.1;

  @Override
  public String name() {
    return "same-pay";
  }

  @Override
  public double weight(RolePair pair) {
    List<Pay> one = pair.one().content().pay();
    return !one.isEmpty() && one.equals(pair.other().content().pay()) ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return DifferentPay.text(pair.one());
  }
}
