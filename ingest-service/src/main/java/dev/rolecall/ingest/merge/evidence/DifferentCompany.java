package dev.rolecall.ingest.merge.evidence;

/// The addresses to apply at belong to different companies, or the posting does not name its
/// company. Different companies can have the same name, and names are sometimes extracted
/// incorrectly.
final class DifferentCompany implements MergeRule {
  private static final double WEIGHT = -0.4;
  private static final double MIN_REPOSTED = 0.7;

  @Override
  public String name() {
    return "different-company";
  }

  @Override
  public double weight(RolePair pair) {
    boolean unnamed =
        !pair.first().content().companyNamed() || !pair.second().content().companyNamed();
    return unnamed || haveDifferentOwners(pair) && !isReposted(pair) ? WEIGHT : 0;
  }

  private static boolean haveDifferentOwners(RolePair pair) {
    return pair.sameSource()
        && pair.first().apply().belongToDifferentCompanies(pair.second().apply());
  }

  /// Two companies with one name do not have the same text. A company does change the system that
  /// it publishes its openings with, and the mail address at which to apply.
  private static boolean isReposted(RolePair pair) {
    return pair.text().known() && pair.text().ratio() >= MIN_REPOSTED && pair.sameTitle();
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.first().apply().owners())
        + " / "
        + String.join(" ", pair.second().apply().owners());
  }
}
