package dev.rolecall.ingest.merge.evidence;

import java.util.List;

/// A rule for or against two roles being the same opening.
///
/// Weights are relative to the threshold for a match ([Similarity#MATCH_THRESHOLD]): a rule with
/// weight 0.5 contributes half of it. The weights were set by hand with real postings and are
/// checked with labeled pairs. Each rule gives the reason for its weight.
interface MergeRule {
  /// The name in evidence, in lower case with hyphens.
  String name();

  /// The weight for (above 0) or against (below 0); 0 when it does not apply.
  double weight(RolePair pair);

  /// The highest weight that is possible, whatever the texts are. It is computed without comparing
  /// the texts, which is most of the work.
  default double maxWeight(RolePair pair) {
    return weight(pair);
  }

  /// The compared values as readable text. Only called when the weight is not 0.
  String explanation(RolePair pair);

  /// Whether the rule only states that the two roles are far apart in time. Such roles may still be
  /// merged through roles between them, as in a series of reposts over years.
  default boolean isOnlyTimeDistance() {
    return false;
  }

  List<MergeRule> ALL =
      List.of(
          new SameIdentity(),
          new SameApplyUrl(),
          new SimilarTitle(),
          new SimilarText(),
          new SamePlaces(),
          new SamePay(),
          new SameContact(),
          new PublishedElsewhere(),
          new LaterThread(),
          new TranslatedTitle(),
          new SamePosting(),
          new DifferentRequisition(),
          new DifferentSeniority(),
          new DifferentTitle(),
          new DifferentDuties(),
          new DifferentPlaces(),
          new DifferentPay(),
          new DifferentTerms(),
          new DifferentCompany(),
          new SameBoardSimultaneously(),
          new DistantDates());
}
