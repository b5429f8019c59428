package dev.rolecall.ingest.merge.evidence;

/// The addresses to apply at belong to different companies, or the posting does not name its
/// company. Companies share names, and names are sometimes read wrongly.
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
