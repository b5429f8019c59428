package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvDraft;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvSkills;
import dev.rolecall.match.people.cv.CvText;
import dev.rolecall.match.people.cv.extract.DocumentFeatures;
import dev.rolecall.match.people.cv.extract.DocumentText;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A CV as the checks read it.
///
/// @param words how many it has
/// @param english whether it is written in English: some checks are only for English
record AssessedCv(
    CvDraft draft,
    DocumentFeatures features,
    List<CvSkills.Found> skills,
    int words,
    boolean english) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> ENGLISH =
      Set.of("the", "and", "of", "with", "for", "in", "to", "a", "an", "on", "by", "from");

  private static final int CHARACTERS_OF_A_WORD = 2;

  /// Of all words. Other languages have a few of these words too, such as `in` and `a`.
  private static final double ENGLISH_SHARE = 0.04;

  static AssessedCv of(DocumentText document, YearMonth now) {
    CvDraft draft = CvDraft.of(CvText.of(document), now);
    List<String> words =
        SPACE
            .splitAsStream(draft.text().text().toLowerCase(java.util.Locale.ROOT))
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    long common = words.stream().filter(ENGLISH::contains).count();
    return new AssessedCv(
        draft,
        document.features(),
        CvSkills.find(draft),
        words.size() + ideographs(draft.text().text()) / CHARACTERS_OF_A_WORD,
        common >= ENGLISH_SHARE * words.size());
  }

  /// Chinese and Japanese have no spaces between words.
  private static int ideographs(String text) {
    return (int)
        text.codePoints()
            .filter(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff)
            .count();
  }

  List<CvLine> lines() {
    return draft.text().lines();
  }

  List<CvPosition> positions() {
    return draft.positions();
  }
}
