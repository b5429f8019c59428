package dev.rolecall.ingest.merge.evidence;

/// Both state exactly the same pay.
final class SamePay implements MergeRule {
  private static final double WEIGHT = 0.1;

  @Override
  public String name() {
    return "same-pay";
  }

  @Override
  public double weight(RolePair pair) {
    return pair.haveSamePay() ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return DifferentPay.text(pair.first());
  }
}
