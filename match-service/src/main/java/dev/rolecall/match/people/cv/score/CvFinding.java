package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import java.util.List;

/// Something that was found in a CV.
///
/// @param message what was found
/// @param advice what to do about it
/// @param evidence its places in the text; empty for something that is missing
public record CvFinding(
    FindingKind kind,
    ScorePart part,
    Severity severity,
    String message,
    String advice,
    List<CvEvidence> evidence) {
  public CvFinding {
    evidence = List.copyOf(evidence);
  }
}
