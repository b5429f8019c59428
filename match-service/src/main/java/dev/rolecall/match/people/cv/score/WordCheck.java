package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvSection;
import dev.rolecall.match.people.cv.CvWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds phrases that say nothing: `phrases.tsv` has them, with what to write instead.
final class WordCheck implements CvCheck {
  private static final Map<String, String> PHRASES = phrases();

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/-])(?:" + CvWords.alternatives(PHRASES.keySet()) + ")(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(AssessedCv cv, Findings findings) {
    Map<String, List<CvEvidence>> found = new LinkedHashMap<>();
    for (CvLine line : cv.lines()) {
      if (cv.draft().section(line) == CvSection.EDUCATION) {
        continue;
      }
      Matcher phrase = PHRASE.matcher(line.text());
      while (phrase.find()) {
        if (isTool(cv, line, phrase.group())) {
          continue;
        }
        found
            .computeIfAbsent(phrase.group().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(line.evidence(phrase.start(), phrase.end()));
      }
    }
    found.forEach(
        (phrase, places) ->
            findings.add(
                FindingKind.VAGUE_PHRASE,
                "\u201C%s\u201D says little.".formatted(phrase),
                PHRASES.getOrDefault(phrase, FindingRule.of(FindingKind.VAGUE_PHRASE).advice()),
                places));
  }

  /// Ninja is also the name of a build tool.
  private static boolean isTool(AssessedCv cv, CvLine line, String phrase) {
    return cv.draft().section(line) == CvSection.SKILLS && phrase.equalsIgnoreCase("ninja");
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    for (String line : CvWords.lines(WordCheck.class, "phrases.tsv")) {
      String[] row = line.split("\t", 2);
      phrases.put(row[0], row[1]);
    }
    return phrases;
  }
}
