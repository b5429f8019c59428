package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// Lines of a text with a label for place, mode or terms, such as `Location: Berlin or remote
/// (EU)`, and short remarks after a mode: `REMOTE (US)`.
final class PlaceLabels {
  private static final String PLACE_LABEL =
      "(?:(?:job|office|work|role|available|position) )?(?:locations?(?: available)?|where|based"
          + " in|ort|standort|lieu";

  private static final CuedPattern LABELED =
      CuedPattern.of(
          "^[\\W_]{0,4}"
              + PLACE_LABEL
              + "|remote|onsite|hybrid|workplace(?: type)?|work mode|work"
              + " style|position|type|employment(?:"
              + " type)?|hours|work)\\s?[*_]{0,2}\\s?[:：]\\s?(.{2,110}?)[*_\\s]*$",
          ":",
          "：");

  /// A label on a separate line.
  private static final CuedPattern LABEL_ONLY =
      CuedPattern.of("^[\\W_]{0,4}" + PLACE_LABEL + ")\\s?[*_]{0,2}\\s?[:：]$", ":", "：");

  private static final CuedPattern NEAR_MODE =
      CuedPattern.of(
          "(?-i)\\b(?:REMOTE|ONSITE|HYBRID|Remote|Onsite|On-site|ON-SITE|Hybrid)(?: ?\\([^)\\n"
              + "]{2,60}\\)| ?: ?[A-Z][^.;\\n"
              + ")]{2,40}| [A-Z][^.;,|\\n()]{2,40}(?=\\))| in [^.;,\\n"
              + ")]{2,40}|\\b)",
          "remote",
          "onsite",
          "on-site",
          "hybrid");

  /// Remarks further down in the text are about other things than the job's place.
  private static final int MAX_REMARK_POSITION = 4000;

  private static final int MAX_VALUE_LENGTH = 110;
  private static final int MAX_FOUND = 6;

  private PlaceLabels() {}

  static List<CuedPattern> patterns() {
    return List.of(LABELED, LABEL_ONLY, NEAR_MODE);
  }

  /// The labeled lines, each with its label.
  static List<String> lines(PostingText text) {
    return text.computeOnce(
        LABELED,
        () ->
            Stream.concat(
                    LABELED.all(text).stream().map(MatchResult::group),
                    LABEL_ONLY.all(text).stream()
                        .map(label -> label.group() + " " + lineAfter(text.text(), label.end())))
                .limit(MAX_FOUND)
                .toList());
  }

  private static String lineAfter(String text, int at) {
    int start = Math.min(text.length(), at + 1);
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    return line.length() <= MAX_VALUE_LENGTH ? line : "";
  }

  /// Modes in the first part of the text, with the remarks after them.
  static List<String> nearModes(PostingText text) {
    return text.computeOnce(
        NEAR_MODE,
        () ->
            NEAR_MODE.all(text).stream()
                .filter(found -> found.end() <= MAX_REMARK_POSITION)
                .limit(MAX_FOUND)
                .map(MatchResult::group)
                .toList());
  }
}
