package dev.rolecall.ingest.merge.evidence;

/// One is applied for at one company's addresses, the other at another's; or the posting does not
/// name its company. Names of companies are shared, and at times read wrongly.
final class DifferentCompany implements NamedEvidence {
  private static final double WEIGHT = -0.4;

  @Override
  public String name() {
    return "different-company";
  }

  @Override
  public double weight(RolePair pair) {
    boolean others = pair.sameSource() && pair.one().apply().ofOthers(pair.other().apply());
    boolean unnamed = !pair.one().content().companyNamed();
    return others || unnamed ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.one().apply().owners())
        + " / "
        + String.join(" ", pair.other().apply().owners());
  }
}
