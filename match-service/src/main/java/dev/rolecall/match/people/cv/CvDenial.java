package dev.rolecall.match.people.cv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether words before a statement or a skill deny it: `not authorized to work`, `never used
/// Kafka`.
final class CvDenial {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// A shorter line is not continued on the next one.
  private static final int MIN_WRAPPED = 50;

  private static final int MAX_BEFORE = 300;

  private static final String NOT =
      "not(?! only| just)|never|cannot|\\p{L}{2,8}n['’]t|nicht(?! nur)|kein\\p{L}{0,2}|pas|aucune?|"
          + "sin|nunca|geen|niet|nooit|nie|ohne|sem|não|senza|mai|ingen|inte|ikke";

  private static final Pattern STATEMENT =
      word(NOT + "|no|nor|neither|non|without|dont|sans|zonder|utan|uden|uten|bez");

  private static final Pattern SKILL =
      word(
          NOT
              + "|no (?:\\p{L}{1,20}"
              + " ){0,2}(?:experience|knowledge|exposure|familiarity|longer|skills|"
              + "experiencia|conocimientos?|conozco|domino)|(?:no|nor|neither)"
              + " (?-i:(?=\\p{Lu}))|(?:without|sans|zonder) (?:\\p{L}{1,20}"
              + " )?(?:experience|knowledge|expérience|ervaring)|to"
              + " learn|(?:currently|still|am|i['’]m|interested in|keen on|started)"
              + " learning|aprendiendo|lerne (?:gerade|derzeit)");

  private static final Pattern LEARNING_LABEL =
      Pattern.compile(
          "^[^\\p{L}]{0,5}(?:currently |now |still )?(?:learning|to learn|want(?:ing)? to"
              + " learn|interested in)(?: now)? ?:",
          FLAGS);

  private static final Pattern LEARNING = Pattern.compile("^[^\\p{L}]{0,5}learning ", FLAGS);

  /// What the person no longer uses, or others use.
  private static final Pattern FORMER =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:migrat|mov)(?:ed|ing) (?:away )?from|replac(?:ed|ing)) (?:(?!to |with"
              + " |by )\\p{L}{1,20} ){0,2}$|(?<!\\p{L})train(?:ed|ing) .{0,60} who .{0,60}$",
          FLAGS);

  private static final Pattern AFTER =
      Pattern.compile(
          "^ {0,2}[(:–-] {0,2}(?:no|none|not|never|kein\\p{L}{0,2}|aucune?|geen)" + "(?!\\p{L})",
          FLAGS);

  private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\b\\p{L})[.!?;](?=\\s|$)");

  private static final Pattern CONTRAST =
      Pattern.compile("(?<!\\p{L})(?:but|however|aber|mais|pero|maar|ma|mas|ale)(?!\\p{L})", FLAGS);

  /// What continues a list, rather than says something else.
  private static final Pattern LIST_ITEM =
      Pattern.compile("^ *(?:[^\\s]{1,30} ){0,3}[^\\s]{0,30}$");

  private static final Pattern OWN_VERB =
      word("i|ich|je|ik|know|knows|use|used|using|expert|experienced|built");

  private CvDenial() {}

  /// Whether one of the words of the sentence before this index denies what follows.
  static boolean ofStatement(CvDraft cv, CvLine line, int start) {
    return STATEMENT.matcher(sentence(cv, line, start)).find();
  }

  /// The words of the sentence before this index.
  static String sentence(CvDraft cv, CvLine line, int start) {
    return afterLast(SENTENCE_END, before(cv, line, start));
  }

  /// The words of the sentence from this index.
  static String rest(CvLine line, int start) {
    String rest = line.text().substring(start);
    Matcher end = SENTENCE_END.matcher(rest);
    return end.find() ? rest.substring(0, end.start()) : rest;
  }

  /// Whether the person says that they do not have the skill between these indexes, or only want to
  /// learn it.
  static boolean ofSkill(CvDraft cv, CvLine line, int start, int end) {
    String text = line.text();
    if (AFTER.matcher(text).region(end, text.length()).find()
        || LEARNING_LABEL.matcher(text).find()) {
      return true;
    }
    String sentence = afterLast(CONTRAST, sentence(cv, line, start));
    if (FORMER.matcher(sentence).find()) {
      return true;
    }
    int comma = sentence.length();
    while (comma >= 0) {
      int from = sentence.lastIndexOf(',', comma - 1) + 1;
      String clause = sentence.substring(from, comma);
      if (SKILL.matcher(clause).find() || LEARNING.matcher(clause).find()) {
        return true;
      }
      if (!LIST_ITEM.matcher(clause).find() || OWN_VERB.matcher(clause).find()) {
        return false;
      }
      comma = from - 1;
    }
    return false;
  }

  private static String before(CvDraft cv, CvLine line, int start) {
    String own = line.text().substring(Math.max(0, start - MAX_BEFORE), start);
    if (line.number() < 2 || start > MAX_BEFORE || line.isBullet()) {
      return own;
    }
    CvLine previous = cv.text().lines().get(line.number() - 2);
    int length = previous.text().length();
    return length < MIN_WRAPPED || cv.section(previous) != cv.section(line)
        ? own
        : previous.text().substring(Math.max(0, length - MAX_BEFORE)) + " " + own;
  }

  private static String afterLast(Pattern end, String text) {
    Matcher matcher = end.matcher(text);
    int from = 0;
    while (matcher.find()) {
      from = matcher.end();
    }
    return text.substring(from);
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}-])", FLAGS);
  }
}
