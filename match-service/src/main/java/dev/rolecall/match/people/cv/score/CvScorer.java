package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvReader;
import dev.rolecall.match.people.cv.extract.DocumentText;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Assesses CVs. Nothing of a CV is stored or logged. Safe for use by many threads; calls block.
public final class CvScorer {
  private static final List<CvCheck> CHECKS =
      List.of(
          new ReadabilityCheck(),
          new ContactCheck(),
          new PersonalDataCheck(),
          new StructureCheck(),
          new DateCheck(),
          new TimelineCheck(),
          new LengthCheck(),
          new ImpactCheck(),
          new WordCheck(),
          new VoiceCheck(),
          new SkillCheck());

  private final CvReader reader;

  public CvScorer(CvReader reader) {
    this.reader = reader;
  }

  /// @param document the content of a PDF, DOCX or text file
  /// @param target what the CV is compared with; empty for none
  /// @throws dev.rolecall.match.people.cv.extract.DocumentException when it cannot be read
  /// @throws dev.rolecall.match.people.cv.extract.ExtractionFailedException when reading it failed,
  ///   which is not due to the document
  /// @throws dev.rolecall.match.people.cv.CvReaderBusyException when too many CVs are being read
  public Scored score(byte[] document, Optional<TargetDemand> target) {
    DocumentText text = reader.text(document);
    return new Scored(score(text, target, reader.now()), reader.propose(text).profile());
  }

  /// @param profile that the CV proposes
  public record Scored(CvReport report, ObjectNode profile) {}

  static CvReport score(DocumentText document, Optional<TargetDemand> target, YearMonth now) {
    AssessedCv cv = AssessedCv.of(document, now);
    Findings findings = new Findings();
    CHECKS.forEach(check -> check.check(cv, findings));
    List<CvFinding> sorted = findings.sorted();
    return new CvReport(
        document.format(),
        document.pages().size(),
        cv.words(),
        CvScore.of(sorted, cv.words()),
        sorted,
        CvReading.of(cv),
        target.map(demand -> TargetCoverage.of(cv, demand)).orElse(null),
        cv.draft().text().text());
  }
}
