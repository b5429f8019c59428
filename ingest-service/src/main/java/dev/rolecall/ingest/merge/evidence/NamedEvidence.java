package dev.rolecall.ingest.merge.evidence;

import java.util.List;

/// One kind of evidence for, or against, two roles being one opening.
///
/// Weights are relative to what a match needs ([Similarity#ENOUGH]): evidence of weight 0.5 needs
/// as much again. They were set by hand on real postings and are checked with a labelled set; the
/// reasons for the larger ones are with each kind.
interface NamedEvidence {
  /// In lower case with hyphens.
  String name();

  /// The weight for (above 0) or against (below 0); 0 when it does not apply.
  double weight(RolePair pair);

  /// The values it is based on, readable; only called when there is weight.
  String explanation(RolePair pair);

  /// Whether it only says that the two are too far apart in time to be joined without others
  /// between them. Reposts of years are joined by their neighbours.
  default boolean ofTime() {
    return false;
  }

  List<NamedEvidence> ALL =
      List.of(
          new SameIdentity(),
          new SameApplyUrl(),
          new SimilarTitle(),
          new SimilarText(),
          new SamePlaces(),
          new SamePay(),
          new SameContact(),
          new PublishedElsewhere(),
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
          new SameBoardAtOnce(),
          new DistantDates());
}
