package dev.rolecall.ingest.merge.evidence;

/// The addresses to apply at belong to different companies, or the posting does not name its
/// company. Different companies can have the same name, and names are sometimes extracted
/// incorrectly.
final class DifferentCompany implements MergeRule {
  private static final double WEIGHT = -0.4;

  @Override
  public String name() {
    return "different-company";
  }

  @Override
  public double weight(RolePair pair) {
    boolean differentOwners =
        pair.sameSource() && pair.first().apply().belongToDifferentCompanies(pair.second().apply());
    boolean unnamed = !pair.first().content().companyNamed();
    return differentOwners || unnamed ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.first().apply().owners())
        + " / "
        + String.join(" ", pair.second().apply().owners());
  }
}
