package dev.rolecall.ingest.normalize.skill;

import dev.rolecall.model.dictionary.NeedWords;
import dev.rolecall.model.dictionary.NeedWords.Meaning;
import dev.rolecall.model.dictionary.SkillMention;
import dev.rolecall.model.job.Need;
import java.util.List;

/// A line with skills: whether each is required or nice to have, and whether the job needs it at
/// all.
///
/// @param words the words of [NeedWords] in the line
/// @param several whether the line marks a skill as nice to have. Then its words apply to their own
///   sentence only, else to the whole line.
record SkillLine(String line, List<NeedWords.Mention> words, boolean several) {
  /// How far before a skill words about other companies are searched, in characters.
  private static final int REACH = 140;

  private static final int LINK_REACH = 30;

  /// In a longer line, in characters, one word for a need does not apply to all skills.
  private static final int MAX_UNIT_LENGTH = 400;

  private static final int MAX_HEADING_LENGTH = 60;
  private static final int MAX_TAIL_LENGTH = 31;
  private static final String ITEMS = "-*•";
  private static final String SENTENCE_ENDS = ".;!";

  static SkillLine of(String line) {
    List<NeedWords.Mention> words = NeedWords.shared().find(line);
    return new SkillLine(line, words, hasNice(words));
  }

  private static boolean hasNice(List<NeedWords.Mention> words) {
    for (NeedWords.Mention word : words) {
      if (word.meaning() == Meaning.NICE || word.meaning() == Meaning.NICE_NEXT) {
        return true;
      }
    }
    return false;
  }

  static boolean isItem(String line) {
    return !line.isEmpty() && ITEMS.indexOf(line.charAt(0)) >= 0;
  }

  /// The need of the skills in the lines after this one, if this line is a heading.
  ///
  /// @param before the need in the section before
  static Need heading(String line, Need before) {
    boolean isHeading = line.length() <= MAX_HEADING_LENGTH && !isItem(line) && !line.endsWith(".");
    return isHeading ? of(line).asHeading(before) : before;
  }

  private Need asHeading(Need before) {
    if (several) {
      return Need.NICE;
    }
    boolean topic =
        words.stream()
            .anyMatch(
                w -> w.meaning() == Meaning.TOPIC && line.length() - w.end() < MAX_TAIL_LENGTH);
    if (topic) {
      return Need.MENTIONED;
    }
    boolean must = has(Meaning.MUST, 0, line.length());
    return must && (line.endsWith(":") || isShort()) ? Need.MUST : before;
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

  /// The need of a skill in this line.
  Need need(SkillMention skill, Need section) {
    int from =
        several ? sentenceStart(skill.start(), Math.max(0, skill.start() - MAX_UNIT_LENGTH)) : 0;
    int to = several ? sentenceEnd(skill.end()) : line.length();
    if (several && isNice(from, skill.start(), to)) {
      return Need.NICE;
    }
    boolean must =
        section == Need.MENTIONED && to - from < MAX_UNIT_LENGTH && has(Meaning.MUST, from, to);
    return must ? Need.MUST : section;
  }

  /// @param skill the start of the skill: words that apply to what follows must be before it
  private boolean isNice(int from, int skill, int to) {
    return has(Meaning.NICE, from, to) || has(Meaning.NICE_NEXT, from, skill);
  }

  /// Whether the line names a skill as a customer, an investor or a former employer, or states that
  /// it is not used.
  boolean isUnrelated(SkillMention skill) {
    if (words.isEmpty()) {
      return false;
    }
    int from = sentenceStart(skill.start(), Math.max(0, skill.start() - REACH));
    return isDenied(skill.start())
        || hasOthersBetween(from, skill.start()) && !has(Meaning.USED, from, skill.start());
  }

  private boolean isDenied(int start) {
    for (NeedWords.Mention word : words) {
      if (word.meaning() == Meaning.DENIED
          && word.end() == start - 1
          && " -".indexOf(line.charAt(word.end())) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOthersBetween(int from, int to) {
    for (int i = 0; i < words.size(); i++) {
      NeedWords.Mention word = words.get(i);
      boolean within = word.start() >= from && word.end() <= to;
      if (within
          && (word.meaning() == Meaning.OTHERS
              || word.meaning() == Meaning.WHO && isLinked(i, to))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLinked(int who, int to) {
    int end = words.get(who).end();
    int colon = line.indexOf(':', end);
    return colon >= 0 && colon < Math.min(to, end + LINK_REACH)
        || words.stream()
            .anyMatch(
                w ->
                    w.meaning() == Meaning.LINK
                        && w.start() > end
                        && w.end() <= to
                        && w.start() - end <= LINK_REACH);
  }

  private boolean has(Meaning meaning, int from, int to) {
    for (NeedWords.Mention word : words) {
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
