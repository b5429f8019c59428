package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.source.SourceKind;

/// The source gives each an id of its own, so for the employer they are two openings.
///
/// With the same title and the same text there are two exceptions. Where a source has one place per
/// posting, employers post one opening once per city, each time as a new one. And an opening that
/// closed and came back with a new id was reposted.
final class DifferentRequisition implements NamedEvidence {
  private static final double WEIGHT = -1.2;
  private static final double REPOSTED = -0.3;

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
            && SourceRegistry.terms(pair.one().source()).kind()
                == SourceKind.EMPLOYER_BOARD_ONE_PLACE;
    return split ? 0 : WEIGHT;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.one().identities())
        + " / "
        + String.join(" ", pair.other().identities());
  }
}
