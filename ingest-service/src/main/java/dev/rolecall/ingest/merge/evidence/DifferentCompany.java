package dev.rolecall.ingest.merge.evidence;

import java.util.Collections;

/// The addresses to apply at belong to different companies, or the posting does not name its
/// company. Different companies can have the same name, and names are sometimes extracted
/// incorrectly.
///
/// Or they name companies that only begin alike, `Summit Labs` and `Summit Health`, which are one
/// employer ([dev.rolecall.ingest.normalize.EmployerIds]) so that a shortened or corrected name is
/// found. Their roles are not one opening, unless an address or the text says so.
final class DifferentCompany implements MergeRule {
  private static final double WEIGHT = -0.4;
  private static final double OTHER_NAME = -1;
  private static final double MIN_REPOSTED = 0.7;

  @Override
  public String name() {
    return "different-company";
  }

  @Override
  public double weight(RolePair pair) {
    boolean unnamed =
        !pair.first().content().companyNamed() || !pair.second().content().companyNamed();
    if (!unnamed && haveDifferentNames(pair)) {
      return OTHER_NAME;
    }
    return unnamed || haveDifferentOwners(pair) && !isReposted(pair) ? WEIGHT : 0;
  }

  @Override
  public double maxWeight(RolePair pair) {
    boolean named = pair.first().content().companyNamed() && pair.second().content().companyNamed();
    return named && (pair.sameTitle() || !haveDifferentOwners(pair)) ? 0 : WEIGHT;
  }

  /// Whether the names differ in more than a part that one of them leaves out, and nothing else
  /// shows that it is one company.
  static boolean haveDifferentNames(RolePair pair) {
    return !CompanyIdComparison.canBeOne(
            pair.first().content().company(), pair.second().content().company())
        && !pair.sharesIdentity()
        && Collections.disjoint(
            pair.first().content().contacts(), pair.second().content().contacts())
        && Collections.disjoint(pair.first().apply().owners(), pair.second().apply().owners())
        && !pair.text().nearIdentical()
        && !isReposted(pair);
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
    if (haveDifferentNames(pair)) {
      return pair.first().content().company() + " / " + pair.second().content().company();
    }
    return String.join(" ", pair.first().apply().owners())
        + " / "
        + String.join(" ", pair.second().apply().owners());
  }
}
