package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.InterviewPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The parts of the interviews that a posting mentions. A posting that excludes a part gives no
/// result, because its other words can be part of the exclusion.
final class InterviewRules {
  private static final CuedPattern EXCLUDED =
      CuedPattern.of(
          "(?:\\b(?:no|not|without|never|instead of)|n['’]t)\\b[^.;\\n"
              + "]{0,40}(?:take[- ]?home|whiteboard|live coding|coding (?:test|challenge))",
          "take",
          "whiteboard",
          "coding");
  private static final Map<InterviewPart, CuedPattern> PARTS =
      new EnumMap<>(
          Map.of(
              InterviewPart.TAKE_HOME,
              CuedPattern.of(
                  "\\btake[- ]?home"
                      + " (?:test|task|challenge|assignment|project|exercise|coding|interview|assessment)",
                  "take"),
              InterviewPart.LIVE_CODING,
              CuedPattern.of(
                  "\\blive[- ]coding|\\bcoding interview|\\btechnical interview[^.\\n"
                      + "]{0,30}\\bcod(?:e|ing)\\b",
                  "coding",
                  "technical interview"),
              InterviewPart.PAIRING,
              CuedPattern.of(
                  "\\bpair(?:ing|[- ]programming) (?:session|interview|exercise|with (?:one of|an"
                      + " engineer|a member|us))|\\binterview[^.\\n"
                      + "]{0,60}\\bpair(?:ing|[- ]programming)",
                  "pair"),
              InterviewPart.SYSTEM_DESIGN,
              CuedPattern.of(
                  "\\b(?:system|architecture) design"
                      + " (?:interview|session|round|exercise|discussion)|\\binterview[^.\\n"
                      + "]{0,80}\\bsystem design",
                  "design"),
              InterviewPart.WHITEBOARD,
              CuedPattern.of(
                  "\\bwhiteboard(?:ing)? (?:interview|session|exercise|coding)", "whiteboard"),
              InterviewPart.TRIAL_DAY,
              CuedPattern.of(
                  "\\b(?:paid )?(?:trial|test)[- ](?:day|week|project)s?\\b|\\bpaid trial\\b",
                  "trial",
                  "test day",
                  "test project",
                  "test week")));

  private InterviewRules() {}

  /// The patterns that search the whole text of a posting.
  static List<CuedPattern> patterns() {
    return Stream.concat(Stream.of(EXCLUDED), PARTS.values().stream()).toList();
  }

  static List<Statement<InterviewPart>> find(PostingText text) {
    if (EXCLUDED.finds(text)) {
      return List.of();
    }
    List<Statement<InterviewPart>> parts = new ArrayList<>();
    PARTS.forEach(
        (part, words) ->
            words
                .first(text)
                .map(MatchResult::group)
                .ifPresent(found -> parts.add(new Statement<>(part, found, "interview-words"))));
    return parts;
  }
}
