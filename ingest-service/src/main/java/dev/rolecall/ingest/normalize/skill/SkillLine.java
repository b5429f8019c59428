package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.model.dictionary.ImportanceWords;
import dev.rolecall.model.dictionary.ImportanceWords.Meaning;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Importance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A line with skills: the importance of each, and whether it is a skill of the job at all.
///
/// @param words the phrases of [ImportanceWords] in the line
/// @param perSentence whether a phrase applies only to its own sentence: if the line contains a
///   phrase for nice-to-have skills. Otherwise a phrase applies to the whole line.
record SkillLine(String line, List<ImportanceWords.Mention> words, boolean perSentence) {
  /// The maximum distance between a phrase about another company and a skill, in characters.
  private static final int MAX_THIRD_PARTY_DISTANCE = 300;

  private static final int MAX_CONNECTOR_DISTANCE = 30;

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

  private static final String ITEMS = "-*•";
  private static final String SENTENCE_ENDS = ".;!";
  private static final Set<String> LIST_JOINTS =
      Set.of(",", "/", "or", "nor", "and", "&", ", or", ", nor", ", and");

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
            ? sentenceStart(skill.start(), Math.max(0, skill.start() - MAX_UNIT_LENGTH))
            : 0;
    int to = perSentence ? sentenceEnd(skill.end()) : line.length();
    if (perSentence && isNice(from, skill, to)) {
      return Importance.NICE;
    }
    boolean must =
        section == Importance.MENTIONED
            && to - from < MAX_UNIT_LENGTH
            && has(Meaning.MUST, from, to);
    return must ? Importance.MUST : section;
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
    String phrase = line.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    return STRONG.contains(phrase);
  }

  /// Whether the skill is the name of a customer, an investor or a former employer in this line, or
  /// is not used.
  ///
  /// @param afterNotUsed the end of the skill before it, if that is not used, else -1: `not C# or
  ///   PHP`
  boolean isUnrelated(SkillMention skill, int afterNotUsed) {
    if (words.isEmpty()) {
      return false;
    }
    int from = sentenceStart(skill.start(), Math.max(0, skill.start() - MAX_THIRD_PARTY_DISTANCE));
    return isNotUsed(skill.start(), afterNotUsed)
        || Character.isUpperCase(line.charAt(skill.start()))
            && hasThirdPartyBetween(from, skill.start())
            && !has(Meaning.USED, from, skill.start());
  }

  /// Whether a phrase that states so is directly before it, or before a list that contains it.
  boolean isNotUsed(int start, int afterNotUsed) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == Meaning.NOT_USED
          && word.end() == start - 1
          && " -".indexOf(line.charAt(word.end())) >= 0) {
        return true;
      }
    }
    return afterNotUsed >= 0 && LIST_JOINTS.contains(line.substring(afterNotUsed, start).strip());
  }

  private boolean hasThirdPartyBetween(int from, int to) {
    for (int i = 0; i < words.size(); i++) {
      ImportanceWords.Mention word = words.get(i);
      boolean within = word.start() >= from && word.end() <= to;
      if (within
          && (word.meaning() == Meaning.THIRD_PARTY
              || word.meaning() == Meaning.THIRD_PARTY_WITH_CONNECTOR
                  && isFollowedByConnector(i, to))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFollowedByConnector(int who, int to) {
    int end = words.get(who).end();
    int colon = line.indexOf(':', end);
    return colon >= 0 && colon < Math.min(to, end + MAX_CONNECTOR_DISTANCE)
        || words.stream()
            .anyMatch(
                w ->
                    w.meaning() == Meaning.CONNECTOR
                        && w.start() > end
                        && w.end() <= to
                        && w.start() - end <= MAX_CONNECTOR_DISTANCE);
  }

  private boolean has(Meaning meaning, int from, int to) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == meaning && word.start() >= from && word.end() <= to) {
        return true;
      }
    }
    return false;
  }

  private int sentenceStart(int at, int from) {
    for (int i = at - 2; i >= from; i--) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return from;
  }

  private int sentenceEnd(int at) {
    int last = Math.min(line.length(), at + MAX_UNIT_LENGTH);
    for (int i = at; i < last - 1; i++) {
      if (endsSentence(i)) {
        return i;
      }
    }
    return last;
  }

  private boolean endsSentence(int at) {
    return SENTENCE_ENDS.indexOf(line.charAt(at)) >= 0 && line.charAt(at + 1) == ' ';
  }
}
