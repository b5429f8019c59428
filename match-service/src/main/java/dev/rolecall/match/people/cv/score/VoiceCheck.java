package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds statements with "I" among others without, and former positions in the present tense. Only
/// for English.
final class VoiceCheck implements CvCheck {
  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<!(?:Class|Level|Part|Phase|Stage|Step|Tier|Type) )(?<![\\w/])I(?:"
              + " (?=\\p{Ll})|['\u2019](?:m|ve|d|ll)\\b)|\\b[Mm]y\\b");

  private static final Pattern PRESENT =
      Pattern.compile(
          "^(?:I )?(?:"
              + CvWords.alternatives(CvWords.lines(VoiceCheck.class, "present-verbs.txt"))
              + ")(?= (?:a|an|the|and|new|our|all|to|with|on|in|of|\\p{L}+s)\\b)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(AssessedCv cv, Findings findings) {
    if (!cv.english()) {
      return;
    }
    List<CvEvidence> first = new ArrayList<>();
    List<CvEvidence> present = new ArrayList<>();
    int others = 0;
    for (CvPosition position : cv.positions()) {
      for (PositionStatement each : PositionStatement.of(position)) {
        if (FIRST_PERSON.matcher(each.text()).find()) {
          first.add(each.evidence());
        } else {
          others++;
        }
        if (!position.range().present() && PRESENT.matcher(each.text()).find()) {
          present.add(each.evidence());
        }
      }
    }
    if (!first.isEmpty() && others >= 2) {
      findings.add(
          FindingKind.FIRST_PERSON_MIXED,
          "Some statements are written with \u201CI\u201D, others without.",
          first);
    }
    if (!present.isEmpty()) {
      findings.add(
          FindingKind.TENSE_MIXED, "A former position is described in the present tense.", present);
    }
  }
}
