package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// Lines of a text that say themselves what they are: `Location: Berlin or remote (EU)`, and short
/// remarks in brackets behind a mode: `REMOTE (US)`.
final class HnLabels {
  private static final CuedPattern LABELLED =
      CuedPattern.of(
          "^[\\W_]{0,4}(?:(?:job|office|work|role) )?(?:locations?|where|based"
              + " in|remote|onsite|hybrid|workplace(?: type)?|work mode|work"
              + " style|position|type|employment(?:"
              + " type)?|hours|work|ort|standort|lieu)\\s?[*_]{0,2}\\s?[:：]\\s?(.{2,110}?)[*_\\s]*$",
          ":",
          "：");
  private static final CuedPattern BESIDE_MODE =
      CuedPattern.of(
          "(?-i)\\b(?:REMOTE|ONSITE|HYBRID|Remote|Onsite|On-site|ON-SITE|Hybrid)(?: ?\\([^)\\n"
              + "]{2,60}\\)| ?: ?[A-Z][^.;\\n"
              + ")]{2,40}| [A-Z][^.;,|\\n()]{2,40}(?=\\))| in [^.;,\\n"
              + ")]{2,40}|\\b)",
          "remote",
          "onsite",
          "on-site",
          "hybrid");
  private static final CuedPattern ALONE =
      CuedPattern.of(
          "^[\\W_]{0,4}(?:(?:job|office|work|role) )?(?:locations?|where|based"
              + " in|ort|standort|lieu)\\s?[*_]{0,2}\\s?[:：]$",
          ":",
          "：");
  private static final int FIRST_LINES = 4000;
  private static final int MAX_VALUE_LENGTH = 110;
  private static final int MOST = 6;

  private HnLabels() {}

  static List<String> labeled(PostText text) {
    return text.once(
        LABELLED,
        () ->
            Stream.concat(
                    LABELLED.all(text).stream().map(MatchResult::group),
                    ALONE.all(text).stream()
                        .map(label -> label.group() + " " + lineBehind(text.text(), label.end())))
                .limit(MOST)
                .toList());
  }

  /// `Location:` may stand in a line of its own.
  private static String lineBehind(String text, int at) {
    int start = Math.min(text.length(), at + 1);
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    return line.length() <= MAX_VALUE_LENGTH ? line : "";
  }

  /// In the first lines only: further down other things are told.
  static List<String> besideModes(PostText text) {
    return text.once(
        BESIDE_MODE,
        () ->
            BESIDE_MODE.all(text).stream()
                .filter(found -> found.end() <= FIRST_LINES)
                .limit(MOST)
                .map(MatchResult::group)
                .toList());
  }
}
