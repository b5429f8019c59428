package dev.rolecall.match.people.cv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The level of a skill, by evidence only.
///
/// A stated word (`Java (expert)`, `Advanced: Java, Kotlin`) or stated years (`Java, 8 years`) have
/// precedence. Otherwise the level follows from the time in the positions that mention the skill:
/// three years are 4, or 3 if the list of skills does not name it, one is 3, less is 2. Without
/// positions there is no level. Stated years of six or more are 5.
final class CvLevels {
  private static final int MAX_LABEL = 40;
  private static final Map<String, Integer> WORDS = words();

  private static final Pattern AFTER =
      Pattern.compile(
          "^ ?[(\\[:–—-] ?(?:("
              + CvWords.alternatives(WORDS.keySet())
              + ")(?= ?(?:[)\\],;|]|$))|([1-9]\\d?)\\+? ?"
              + "(?:years?|yrs?|jahre?|ans?|años|jaar|lat|anos|anni|år)\\b)[)\\]]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /// @param words that state the level; empty when it follows from positions
  record Level(int level, String rule, Optional<CvEvidence> words) {}

  private CvLevels() {}

  static Optional<Level> stated(List<CvSkills.Mention> mentions) {
    return mentions.stream()
        .filter(each -> each.section() == CvSection.SKILLS || each.section() == CvSection.SUMMARY)
        .flatMap(each -> after(each).or(() -> label(each)).stream())
        .findFirst();
  }

  private static Optional<Level> after(CvSkills.Mention mention) {
    String text = mention.line().text();
    Matcher words = AFTER.matcher(text.substring(mention.end()));
    if (!words.find()) {
      return Optional.empty();
    }
    CvEvidence evidence = mention.line().evidence(mention.start(), mention.end() + words.end());
    return Optional.of(
        words.group(1) != null
            ? new Level(level(words.group(1)), "level stated", Optional.of(evidence))
            : new Level(
                ofMonths(12 * Integer.parseInt(words.group(2))),
                "years stated",
                Optional.of(evidence)));
  }

  /// The word before the colon of the line: `Advanced: Java, Kotlin`.
  private static Optional<Level> label(CvSkills.Mention mention) {
    String text = mention.line().text();
    int colon = text.indexOf(':');
    if (colon < 0 || colon > MAX_LABEL || colon > mention.start()) {
      return Optional.empty();
    }
    String label = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    Integer level = WORDS.get(label);
    return level == null
        ? Optional.empty()
        : Optional.of(
            new Level(
                level, "level stated", Optional.of(mention.line().evidence(0, mention.end()))));
  }

  /// @param months the time in the positions that mention the skill
  /// @param listed whether the person names the skill in the list of skills
  static Optional<Level> ofTime(int months, boolean listed) {
    return months == 0
        ? Optional.empty()
        : Optional.of(
            new Level(
                Math.min(ofMonths(months), listed ? 4 : 3),
                "used in positions of " + time(months),
                Optional.empty()));
  }

  private static String time(int months) {
    int years = months / 12;
    return years == 0
        ? "%d months".formatted(months)
        : "%d %s".formatted(years, years == 1 ? "year" : "years");
  }

  private static int ofMonths(int months) {
    return months >= 72 ? 5 : months >= 36 ? 4 : months >= 12 ? 3 : 2;
  }

  private static int level(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 3);
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (String line : CvWords.lines("level-words.tsv")) {
      String[] row = line.split("\t", 2);
      for (String word : row[1].split("\\|")) {
        words.putIfAbsent(word, Integer.valueOf(row[0]));
      }
    }
    return words;
  }
}
