package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.source.SourceKind;

/// The source gives them different ids, so for the employer they are two openings.
///
/// With the same title and the same text there are two exceptions. If a source allows one place per
/// posting, employers post an opening once per city, with different ids. And an opening that was
/// closed and published again with a new id is a repost.
final class DifferentRequisition implements MergeRule {
  private static final double WEIGHT = -1.2;
  private static final double REPOSTED = -0.3;

  @Override
  public String name() {
    return "different-requisition";
  }

  @Override
  public double weight(RolePair pair) {
    if (!contradict(pair)) {
      return 0;
    }
    if (pair.isRepost()) {
      return REPOSTED;
    }
    return mayBeOncePerCity(pair) && pair.haveSameTextExceptPlaces() ? 0 : WEIGHT;
  }

  @Override
  public double maxWeight(RolePair pair) {
    if (!contradict(pair)) {
      return 0;
    }
    if (pair.isRepost()) {
      return REPOSTED;
    }
    return mayBeOncePerCity(pair) ? 0 : WEIGHT;
  }

  private static boolean contradict(RolePair pair) {
    return !pair.contradictingKinds().isEmpty() && !pair.sharesIdentity();
  }

  private static boolean mayBeOncePerCity(RolePair pair) {
    return pair.haveNoCommonCity()
        && pair.sameTitle()
        && pair.sameSeniority()
        && SourceRegistry.terms(pair.first().source()).kind()
            == SourceKind.EMPLOYER_BOARD_ONE_PLACE;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.join(" ", pair.first().identities())
        + " / "
        + String.join(" ", pair.second().identities());
  }
}
