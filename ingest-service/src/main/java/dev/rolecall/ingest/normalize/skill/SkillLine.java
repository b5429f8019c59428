package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.model.dictionary.ImportanceWords;
import dev.rolecall.model.dictionary.ImportanceWords.Meaning;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Importance;
import java.util.List;

/// A line with skills: the importance of each, and whether it is a skill of the job at all.
///
/// @param words the phrases of [ImportanceWords] in the line
/// @param perSentence whether a phrase applies only to its own sentence: if the line contains a
///   phrase for nice-to-have skills. Otherwise a phrase applies to the whole line.
record SkillLine(String line, List<ImportanceWords.Mention> words, boolean perSentence) {
  /// The maximum distance between a phrase about another company and a skill, in characters.
  private static final int MAX_THIRD_PARTY_DISTANCE = 140;

  private static final int MAX_CONNECTOR_DISTANCE = 30;

  /// In a longer line, in characters, a phrase does not apply to all skills.
  private static final int MAX_UNIT_LENGTH = 400;

  private static final int MAX_HEADING_LENGTH = 60;
  private static final int MAX_TAIL_LENGTH = 31;
  private static final String ITEMS = "-*•";
  private static final String SENTENCE_ENDS = ".;!";

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

  /// The importance of the skills in the lines after this one, if this line is a heading.
  ///
  /// @param before the importance in the previous section
  static Importance heading(String line, Importance before) {
    boolean isHeading = line.length() <= MAX_HEADING_LENGTH && !isItem(line) && !line.endsWith(".");
    return isHeading ? of(line).asHeading(before) : before;
  }

  private Importance asHeading(Importance before) {
    if (perSentence) {
      return Importance.NICE;
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

  /// Whether the line consists of a word for a requirement and at most one other word: `Key
  /// Qualifications`.
  private boolean isShort() {
    return words.stream()
        .anyMatch(
            w ->
                w.meaning() == Meaning.MUST
                    && w.end() == line.length()
                    && line.indexOf(' ') == line.lastIndexOf(' '));
  }

  /// The importance of a skill in this line.
  Importance importance(SkillMention skill, Importance section) {
    int from =
        perSentence
            ? sentenceStart(skill.start(), Math.max(0, skill.start() - MAX_UNIT_LENGTH))
            : 0;
    int to = perSentence ? sentenceEnd(skill.end()) : line.length();
    if (perSentence && isNice(from, skill.start(), to)) {
      return Importance.NICE;
    }
    boolean must =
        section == Importance.MENTIONED
            && to - from < MAX_UNIT_LENGTH
            && has(Meaning.MUST, from, to);
    return must ? Importance.MUST : section;
  }

  /// @param skill the start of the skill: phrases that apply only to following skills must be
  ///   before it
  private boolean isNice(int from, int skill, int to) {
    return has(Meaning.NICE, from, to) || has(Meaning.NICE_NEXT, from, skill);
  }

  /// Whether the skill is the name of a customer, an investor or a former employer in this line, or
  /// is not used.
  boolean isUnrelated(SkillMention skill) {
    if (words.isEmpty()) {
      return false;
    }
    int from = sentenceStart(skill.start(), Math.max(0, skill.start() - MAX_THIRD_PARTY_DISTANCE));
    return isNotUsed(skill.start())
        || hasThirdPartyBetween(from, skill.start()) && !has(Meaning.USED, from, skill.start());
  }

  private boolean isNotUsed(int start) {
    for (ImportanceWords.Mention word : words) {
      if (word.meaning() == Meaning.NOT_USED
          && word.end() == start - 1
          && " -".indexOf(line.charAt(word.end())) >= 0) {
        return true;
      }
    }
    return false;
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
