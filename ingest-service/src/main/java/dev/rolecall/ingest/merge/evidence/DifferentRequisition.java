package dev.rolecall.ingest.merge.evidence;

import java.util.Set;

/// The source gives each a name of its own, so for the employer they are two openings.
///
/// With the same title and the same words there are two exceptions. Where a source can name but one
/// place, employers post one opening once for each city, each time as a new one. And what closed
/// and came back under a new name was reposted.
final class DifferentRequisition implements NamedEvidence {
  private static final double WEIGHT = -1.2;
  private static final double REPOSTED = -0.3;

  /// Sources at which employers are known to post an opening once for each city. Others (Ashby,
  /// SmartRecruiters with several locations, Workday) have a list of places in each posting.
  private static final Set<String> SPLIT_BY_CITY =
      Set.of("greenhouse", "lever", "smartrecruiters", "workable", "recruitee", "teamtailor");

  @Override
  public String name() {
    return "different-requisition";
  }

  @Override
  public double weight(RolePair pair) {
    if (pair.contradictingKinds().isEmpty() || pair.sharesIdentity()) {
      return 0;
    }
    if (pair.inTurn()) {
      return REPOSTED;
    }
    boolean split =
        pair.otherCities()
            && pair.sameTitle()
            && pair.sameSeniority()
            && pair.text().sameButForPlaces()
            && SPLIT_BY_CITY.contains(pair.one().source().value());
    return split ? 0 : WEIGHT;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.one().identities())
        + " / "
        + String.join(" ", pair.other().identities());
  }
}
