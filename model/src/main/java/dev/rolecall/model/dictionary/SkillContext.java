package dev.rolecall.model.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around an ambiguous word in a text, which state whether it is a skill: `Go developer`,
/// but not `Go the extra mile`.
record SkillContext(String text) {
  /// How much of the text before and after a word is read.
  private static final int REACH = 40;

  /// Text before an ambiguous word that makes it a skill.
  static final Pattern WORKED_WITH =
      Pattern.compile(
          "(?iu)(?:\\buses?|\\bknow(?:s|ing)?|written in|built (?:in|on|with)|using|experienced?"
              + " (?:with|in|at)|background in|(?:working|hands-on) with|knowledge of|understanding"
              + " of|proficien\\w+,? (?:in|with|at)|fluent in|fluency in|expert(?:ise)?"
              + " (?:in|at|with)|good at|stack(?: is)?:?|languages?:|(?:(?:nice|good|great|must)["
              + " -](?:to["
              + " -])?have|requir(?:ed|ements?)|bonus|plus|preferred|skills|essential|desirable):|familiar(?:ity)?"
              + " with|skill(?:s|ed) (?:in|with|at)|years?(?: of| in| with)?|yrs(?: of)?|code"
              + " in|coding in|program(?:ming)? in|develop(?:ed|ing|ment) (?:in|with)|migrat\\w+"
              + " to|mov(?:ed|ing) to|rewrit\\w+ (?:\\w+ )?in|(?:опыт|опыт"
              + " работы|erfahrung|kenntnisse|expérience|maîtrise|experiencia|conocimientos|esperienza|doświadczenie|znajomość|ervaring|kennis)"
              + " (?:работы )?(?:с|со|in|mit|avec|en|de|con|z|met|van)|знание|熟悉|精通|使用)\\s*$");

  /// The ends of all texts that [#WORKED_WITH] finds, so that most texts are not searched.
  private static final List<String> ENDS =
      List.of(
          "use",
          "uses",
          "know",
          "knows",
          "knowing",
          "using",
          " in",
          " on",
          " with",
          " at",
          " of",
          "stack",
          "stack:",
          "have:",
          "required:",
          "requirement:",
          "requirements:",
          "bonus:",
          "plus:",
          "preferred:",
          "skills:",
          "essential:",
          "desirable:",
          " is",
          " is:",
          "language:",
          "languages:",
          "year",
          "years",
          "yrs",
          " to",
          " с",
          " со",
          " mit",
          " avec",
          " en",
          " de",
          " con",
          " z",
          " met",
          " van",
          "знание",
          "熟悉",
          "精通",
          "使用");

  /// Text before a programming language, which would be too weak before other words.
  private static final Pattern IN_LANGUAGE =
      Pattern.compile(
          "(?:^|[\\s(/])(?:[Ii]n|[Ww]ith|[Ww]rit(?:e|es|ing)|[Ss]hip(?:s|ping)?|[Uu]ses?|[Kk]now(?:s|ing)?|[Ll]earn|[Ll]ove|[Pp]refer|[Oo]ur|[Mm]ostly|[Pp]rimarily|[Mm]ainly|[Ll]ike|[Ii]diomatic|[Mm]odern|[Ss]ome|e\\.g\\.,?|[Bb]ackend:|[Bb]ack-end:|[Ss]tack:)\\s+$");

  /// Languages whose names are ordinary words only in lower case, or in other phrases.
  private static final Set<String> CLEAR_LANGUAGES =
      Set.of("go", "rust", "c", "r", "swift", "dart", "elm", "zig", "nim");

  private static final Pattern WORKER =
      Pattern.compile(
          "(?i)\\s*(?:(?:backend|back-end|software|systems?|senior|platform|fullstack|full-stack|web|api|core)\\s+)?(?:engineers?|developers?|programmers?|devs?|programming|codebase|code"
              + " base|code\\b(?!"
              + " of)|backend|microservices|services|experience|skills|expertise|knowledge|stack|shop|ecosystem|sdk|compiler|runtime|guru|hackers?|expert|language|语言|開発|开发|工程师|エンジニア|の経験|言語)(?![a-z])");

  private static final Pattern YEARS =
      Pattern.compile("\\s*[—–:,(-]{1,3}\\s*\\d{1,2}\\s?\\+?\\s?(?:years|yrs)");

  /// What may follow the skills of an item.
  private static final Pattern ITEM_END =
      Pattern.compile(
          "[.;:]?|\\s*[(—–:-].{0,40}|,? (?:experience|skills|knowledge|programming|a"
              + " plus|preferred|required|\\d.{0,20})[.;]?");

  /// Words that continue a sentence whose first word is a skill.
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "\\s(?:is|are|and|or|with|for|in|as|on|plus|preferred|required|we|code|based|powers|services?|stack)\\b");

  /// The first letters of all texts that [#PERSON_AFTER] finds.
  private static final Pattern PERSON_SIGNS =
      Pattern.compile("\\s*[(@]|,\\s\\p{L}|\\s[iwhjlf\\p{Lu}]");

  private static final Set<String> PERSON_LAST_WORDS =
      Set.of(
          "to", "contact", "email", "ask", "for", "meet", "hi", "hey", "dear", "i'm", "i’m", "am",
          "by", "ms", "ms.", "dr", "dr.", "reach");

  private static final Pattern PERSON_AFTER =
      Pattern.compile(
          "\\s*\\((?:our|the|my|co|CEO|CTO|COO|VP)\\b|,\\s(?:our|the|who|my|an?|CEO|CTO|COO|CFO|[Cc]o-?founder|VP|[Hh]ead)\\b(?!"
              + " plus| must)|\\s(?:is"
              + " (?:our|the)|will|has|was|joined|leads|founded)\\b|\\s\\p{Lu}[a-z]+(?:,|"
              + " \\()|\\s?[@(]\\s?\\w+@");

  private static final Pattern PERSON_BEFORE =
      Pattern.compile(
          "(?:[Rr]eport(?:s|ing)?(?: directly)? to|[Cc]ontact|[Ee]mail|[Aa]sk(?:"
              + " for)?|[Mm]eet|Hi|Hey|Dear|I'm|I’m|I am|[Ff]ounded by|[Ll]ed"
              + " by|Ms\\.?|Dr\\.?|[Tt]alk to|[Rr]each(?: out to)?)\\s+$");

  /// Whether the words around it make it a skill.
  boolean isOfSkill(int start, int end, Skill skill) {
    String before = text.substring(Math.max(0, start - REACH), start);
    String after = text.substring(end, Math.min(text.length(), end + REACH));
    return WORKER.matcher(after).lookingAt()
        || YEARS.matcher(after).lookingAt()
        || isWorkedWith(before)
        || CLEAR_LANGUAGES.contains(skill.id().value())
            && (IN_LANGUAGE.matcher(before).find() || isBracketed(start, end));
  }

  /// Whether a text ends with words such as `using`.
  static boolean isWorkedWith(String before) {
    return mayBeWorkedWith(before) && WORKED_WITH.matcher(before).find();
  }

  /// Whether it has one of the ends, which is cheaper to test.
  static boolean mayBeWorkedWith(String before) {
    int length = before.length();
    while (length > 0 && Character.isWhitespace(before.charAt(length - 1))) {
      length--;
    }
    for (String end : ENDS) {
      if (before.regionMatches(true, length - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  /// The last word before a space, in lower case, without marks in front of it.
  private static String lastWord(String before) {
    int end = before.length();
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
      start--;
    }
    while (start < end && !Character.isLetter(before.charAt(start))) {
      start++;
    }
    return before.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /// `Backend Engineer (Go)`. A letter in brackets is not a skill.
  private boolean isBracketed(int start, int end) {
    return end - start > 1
        && start > 0
        && end < text.length()
        && text.charAt(start - 1) == '('
        && text.charAt(end) == ')';
  }

  /// Whether the word is the name of a person here.
  boolean isPerson(int start, int end) {
    if (end < text.length() && " ,(@".indexOf(text.charAt(end)) >= 0) {
      String after = text.substring(end, Math.min(text.length(), end + REACH));
      if (PERSON_SIGNS.matcher(after).lookingAt() && PERSON_AFTER.matcher(after).lookingAt()) {
        return true;
      }
    }
    String before = text.substring(Math.max(0, start - REACH), start);
    return PERSON_LAST_WORDS.contains(lastWord(before)) && PERSON_BEFORE.matcher(before).find();
  }

  /// Whether it is the first word of a sentence that continues like one with a verb: `Spark your
  /// curiosity`.
  boolean startsSentence(int start, int end) {
    int at = start - 1;
    while (at >= 0 && " -*•".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean first = at < 0 || ".!?\n".indexOf(text.charAt(at)) >= 0;
    return first
        && end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isLowerCase(text.charAt(end + 1))
        && !CONTINUATION.matcher(text).region(end, text.length()).lookingAt()
        && !WORKER.matcher(text).region(end, text.length()).lookingAt();
  }

  /// Whether a sentence ends between two indexes.
  boolean endsSentence(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (".!?\n".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))
          || text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /// Whether the words between two indexes are the whole item of a list, apart from its bullet,
  /// years and brackets.
  boolean isItem(int from, int to) {
    for (int i = 0; i < from; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return ITEM_END.matcher(text).region(to, text.length()).matches();
  }
}
