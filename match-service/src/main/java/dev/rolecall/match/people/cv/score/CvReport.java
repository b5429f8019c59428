package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.extract.DocumentFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The assessment of a CV. The same document, month and target give the same report.
///
/// @param pages of the document; 1 for formats without pages
/// @param text of the CV, to which the indexes of all evidence refer
/// @param findings the most serious ones first
/// @param target null when there is nothing to compare with
public record CvReport(
    DocumentFormat format,
    int pages,
    int words,
    CvScore score,
    List<CvFinding> findings,
    CvReading reading,
    @Nullable TargetCoverage target,
    String text) {
  public CvReport {
    findings = List.copyOf(findings);
  }
}
