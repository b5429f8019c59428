package dev.rolecall.ingest.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a text that say themselves what they are: `Location: Berlin or remote (EU)`, and short
/// remarks in brackets behind a mode: `REMOTE (US)`.
final class HnLabels {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?im)^[\\W_]{0,4}(?:(?:job|office|work|role) )?(?:locations?|where|based"
              + " in|remote|onsite|hybrid|workplace(?: type)?|work mode|work"
              + " style|position|type|employment(?:"
              + " type)?|hours|work|ort|standort|lieu)\\s?[*_]{0,2}\\s?[:：]\\s?(.{2,110}?)[*_\\s]*$");
  private static final Pattern BESIDE_MODE =
      Pattern.compile(
          "\\b(?:REMOTE|ONSITE|HYBRID|Remote|Onsite|On-site|ON-SITE|Hybrid)(?: ?\\([^)\\n"
              + "]{2,60}\\)| ?: ?[A-Z][^.;\\n"
              + ")]{2,40}| in [^.;,\\n"
              + ")]{2,40}|\\b)");
  private static final int MOST = 6;

  private HnLabels() {}

  static List<String> labelled(PostText text) {
    return LABELLED
        .matcher(text.text())
        .results()
        .limit(MOST)
        .map(found -> found.group(0))
        .toList();
  }

  /// In the first lines only: further down other things are told.
  static List<String> besideModes(PostText text) {
    String start = text.text().substring(0, Math.min(text.text().length(), 4000));
    Matcher found = BESIDE_MODE.matcher(start);
    return found.results().limit(MOST).map(m -> m.group()).toList();
  }
}
