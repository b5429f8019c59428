package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.dictionary.ImportanceWords;
import dev.rolecall.model.dictionary.ImportanceWords.Meaning;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Importance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A line with skills, and the importance of each.
///
/// @param words the phrases of [ImportanceWords] in the line
/// @param perSentence whether a phrase applies only to its own sentence: if the line contains a
///   phrase for nice-to-have skills. Otherwise a phrase applies to the whole line.
record SkillLine(String line, List<ImportanceWords.Mention> words, boolean perSentence) {
  /// In a longer line, in characters, a phrase does not apply to all skills.
  private static final int MAX_UNIT_LENGTH = 400;

  private static final int MAX_HEADING_LENGTH = 60;
  private static final int MAX_TAIL_LENGTH = 31;
  private static final int MAX_BRACKET_LENGTH = 40;

  /// Words for requirements that do not themselves need a phrase for their degree, as `experience
  /// with` does.
  private static final Set<String> STRONG =
      Set.of(
          "must",
          "must have",
          "must-have",
          "required",
          "require",
          "requires",
          "needs",
          "you need",
          "mandatory",
          "essential");

  /// Words for requirements that companies also use for themselves.
  private static final Set<String> PRAISE =
      Set.of("expert", "experts", "expertise", "solid", "strong", "proven");

  private static final FilteredPattern OF_COMPANY =
      FilteredPattern.of("\\b(?:we|we['’](?:re|ve)|our)\\b", Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern OF_CANDIDATE =
      FilteredPattern.of(
          "\\b(?:you|your|looking|seek\\w*|search\\w*|hir(?:e|ing)|need|want|require\\w*|candidates?|must|ideal\\w*|someone|who|experience)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String ITEMS = "-*•";

  static SkillLine of(String line) {
    List<ImportanceWords.Mention> words = ImportanceWords.shared().find(line);
    return new SkillLine(line, words, hasNice(words));
  }

  private static boolean hasNice(List<ImportanceWords.Mention> words) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == Meaning.NICE || word.meaning() == Meaning.NICE_NEXT) {
        return true;
      }
    }
    return false;
  }

  static boolean isItem(String line) {
    return !line.isEmpty() && ITEMS.indexOf(line.charAt(0)) >= 0;
  }

  /// Whether the line is the bullet of an item whose words are in the next line.
  static boolean isBullet(String line) {
    return line.length() == 1 && isItem(line);
  }

  /// Whether a list of skills can follow: `Tech stack`, `Requirements:`.
  static boolean namesSkills(String line) {
    return line.length() <= MAX_HEADING_LENGTH && of(line).isHeadingOfSkills();
  }

  /// The importance of the skills in the lines after this one, if this line is a heading.
  ///
  /// @param before the importance in the previous section
  static Importance heading(String line, Importance before) {
    boolean isHeading = line.length() <= MAX_HEADING_LENGTH && !isItem(line) && !line.endsWith(".");
    return isHeading ? of(line).asHeading(before) : before;
  }

  private Importance asHeading(Importance before) {
    if (perSentence) {
      boolean sentence = !line.endsWith(":") && !SkillDictionary.shared().find(line).isEmpty();
      return sentence ? before : Importance.NICE;
    }
    boolean topic =
        words.stream()
            .anyMatch(
                w ->
                    w.meaning() == Meaning.OTHER_TOPIC
                        && line.length() - w.end() < MAX_TAIL_LENGTH);
    if (topic) {
      return Importance.MENTIONED;
    }
    boolean must = has(Meaning.MUST, 0, line.length());
    return must && (line.endsWith(":") || isShort()) ? Importance.MUST : before;
  }

  /// Whether the line consists of words for requirements and at most one other: `Key
  /// Qualifications`, `Requirements & Qualifications`.
  private boolean isShort() {
    int others = 0;
    int from = 0;
    boolean ends = false;
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == Meaning.MUST && word.start() >= from) {
        others += countWords(from, word.start());
        from = word.end();
        ends = from == line.length();
      }
    }
    return ends && others <= 1;
  }

  private int countWords(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean starts =
          Character.isLetter(line.charAt(i))
              && (i == from || !Character.isLetter(line.charAt(i - 1)));
      count += starts && !line.startsWith("and ", i) ? 1 : 0;
    }
    return count;
  }

  /// Whether the line names a section of skills: `Tech stack`, `Requirements:`.
  boolean isHeadingOfSkills() {
    return !line.endsWith(".")
        && (perSentence
            || has(Meaning.MUST, 0, line.length())
            || has(Meaning.USED, 0, line.length()));
  }

  /// The importance of a skill in this line: that in the brackets after it, else that of its clause
  /// or sentence, else that of its section.
  Importance importance(SkillMention skill, Importance section) {
    Optional<Importance> bracketed = bracketed(skill.end());
    if (bracketed.isPresent()) {
      return bracketed.get();
    }
    int from =
        perSentence
            ? Sentences.start(line, skill.start(), Math.max(0, skill.start() - MAX_UNIT_LENGTH))
            : 0;
    int to = perSentence ? Sentences.end(line, skill.end(), MAX_UNIT_LENGTH) : line.length();
    if (perSentence && isNice(from, skill, to)) {
      return Importance.NICE;
    }
    boolean must =
        section == Importance.MENTIONED
            && to - from < MAX_UNIT_LENGTH
            && has(Meaning.MUST, from, to)
            && !isPraiseOfCompany(from, to);
    return must ? Importance.MUST : section;
  }

  /// Whether a company describes itself: `With strong Java expertise, we build ...`.
  private boolean isPraiseOfCompany(int from, int to) {
    for (ImportanceWords.Mention word : words) {
      boolean within = word.meaning() == Meaning.MUST && word.start() >= from && word.end() <= to;
      if (within && !PRAISE.contains(phrase(word))) {
        return false;
      }
    }
    String part = line.substring(from, to);
    return OF_COMPANY.finds(part) && !OF_CANDIDATE.finds(part);
  }

  private String phrase(ImportanceWords.Mention word) {
    return line.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
  }

  /// `Kafka (nice to have), Java (required)`.
  private Optional<Importance> bracketed(int end) {
    if (!line.startsWith(" (", end)) {
      return Optional.empty();
    }
    int close = line.indexOf(')', end);
    if (close < 0 || close - end > MAX_BRACKET_LENGTH) {
      return Optional.empty();
    }
    if (has(Meaning.NICE, end, close) || has(Meaning.NICE_NEXT, end, close)) {
      return Optional.of(Importance.NICE);
    }
    return has(Meaning.MUST, end, close) ? Optional.of(Importance.MUST) : Optional.empty();
  }

  /// Whether a phrase for nice-to-have skills applies to a skill. Phrases in brackets apply only to
  /// the skill before them.
  private boolean isNice(int from, SkillMention skill, int to) {
    for (ImportanceWords.Mention word : words) {
      boolean within = word.start() >= from && word.end() <= to && !isBracketed(word);
      if (within
          && (word.meaning() == Meaning.NICE && !isCutOff(from, skill, word)
              || word.meaning() == Meaning.NICE_NEXT && word.end() <= skill.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBracketed(ImportanceWords.Mention word) {
    int open = line.lastIndexOf('(', word.start());
    return open >= 0
        && word.start() - open <= MAX_BRACKET_LENGTH
        && line.lastIndexOf(')', word.start()) < open
        && line.indexOf(')', word.end()) >= 0;
  }

  /// Whether the phrase ends another clause than that of the skill: `Must have Java, Kafka a plus`,
  /// `Java required, Kafka a plus`. A phrase with a verb applies to its whole sentence.
  private boolean isCutOff(int from, SkillMention skill, ImportanceWords.Mention nice) {
    int comma = line.lastIndexOf(',', nice.start());
    if (nice.start() < skill.end() || comma < skill.end()) {
      return false;
    }
    for (ImportanceWords.Mention word : words) {
      boolean strong = word.meaning() == Meaning.MUST && isStrong(word);
      if (strong && word.start() >= from && word.end() <= comma) {
        return true;
      }
    }
    return false;
  }

  private boolean isStrong(ImportanceWords.Mention word) {
    return STRONG.contains(phrase(word));
  }

  private boolean has(Meaning meaning, int from, int to) {
    return Sentences.has(words, meaning, from, to);
  }
}
