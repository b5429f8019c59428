package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Lines;
import dev.rolecall.model.job.Basis;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a security clearance is required: of the United States, the United Kingdom, Australia,
/// Canada or NATO.
public final class ClearanceStep implements Step {
  private static final String OTHER_WORDS =
      "medical|health|customs|fda|regulatory|legal|export|background|import|police|tax|510\\(?k\\)?";

  private static final CuedPattern CLEARANCE =
      CuedPattern.of(
          "\\b(?:(?:security|secret|ts/sci|ts|government|federal|dod|doe|defen[cs]e|public"
              + " trust|reliability|nato|sc|dv|edv|nv ?[12]\\+?|ctc|bpss|baseline|q|l)(?:[-"
              + " ]level)? (?:security )?clearances?|ts/sci|top secret(?=/| ?\\(| clearance|"
              + " security| eligib)|(?:sc|dv|edv|nv ?[12]|ts|security)[-"
              + " ]cleared|polygraph(?! protection)|clearances? (?:is |are |will be"
              + " )?(?:required|needed|mandatory)|clearance(?: level| type)?:"
              + " ?\\w+|(?:obtain|get|hold|holds|have|possess|maintain|require[sd]?|eligible"
              + " for|qualify for)(?: and (?:maintain|hold))? (?:(?!no\\b|not\\b|(?:"
              + OTHER_WORDS
              + ")\\b)[\\w/.+-]+"
              + " ){0,4}clearance)\\b",
          "clearance",
          "ts/sci",
          "top secret",
          "cleared",
          "polygraph");

  /// A clearance is not required: `No clearance required`, `does not require a security clearance`.
  private static final CuedPattern DENIED =
      CuedPattern.of(
          "(?:\\b(?:no|not|nor|without(?![^.;|\\n]{0,60}\\b(?:not|cannot)\\b))|n['’]t)\\b"
              + Negation.gap(30)
              + "(?:clearance|polygraph)|clearance[^.;|\\n"
              + "]{0,25}(?:\\bnot (?:required|needed|necessary|applicable)|\\bnone\\b|\\bn/a\\b|:"
              + " ?no\\b)",
          "clearance",
          "polygraph");

  /// On the same or the next line: `Security Clearance: None/Not Required`.
  private static final FilteredPattern DENIED_AFTER =
      FilteredPattern.of(
          "^[:\\s]*(?:none|n/?a\\b|not (?:required|needed|applicable)|no\\b)",
          Pattern.CASE_INSENSITIVE);

  /// Other clearances.
  private static final FilteredPattern OTHER =
      FilteredPattern.of("(?:" + OTHER_WORDS + ")[- ]$", Pattern.CASE_INSENSITIVE);

  @Override
  public List<CuedPattern> patterns() {
    return List.of(CLEARANCE, DENIED);
  }

  @Override
  public void apply(Draft draft) {
    required(draft.segmentLines())
        .or(() -> draft.text.computeOnce(ClearanceStep.class, () -> required(draft.text.body())))
        .ifPresent(
            words -> {
              draft.opening.clearance(true);
              draft.addEvidence("clearance", true, Basis.STATED, words, "clearance-words");
            });
  }

  private static Optional<String> required(Lines lines) {
    List<MatchResult> found = CLEARANCE.all(lines);
    if (found.isEmpty() || DENIED.finds(lines)) {
      return Optional.empty();
    }
    return found.stream()
        .filter(match -> isSecurity(lines.text(), match))
        .map(match -> match.group().strip())
        .findFirst();
  }

  private static boolean isSecurity(String text, MatchResult match) {
    String before = text.substring(Math.max(0, match.start() - 12), match.start());
    String after = text.substring(match.end(), Math.min(text.length(), match.end() + 20));
    return !OTHER.finds(before) && !DENIED_AFTER.finds(after);
  }
}
