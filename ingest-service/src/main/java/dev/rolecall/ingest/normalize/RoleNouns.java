package dev.rolecall.ingest.normalize;

import java.util.Locale;
import java.util.Set;

/// Nouns that name who works, and so end a title: engineer, SRE, head of data. Looked up word by
/// word: a pattern of them all would be the slowest of all rules.
final class RoleNouns {
  private static final Set<String> NOUNS =
      Set.of(
          ("engineer engineers enginner enginners developer developers dev devs architect"
               + " architects scientist scientists analyst analysts designer designers manager"
               + " managers manger mangers lead leads leader leaders director directors intern"
               + " interns internship internships consultant consultants researcher researchers"
               + " writer writers recruiter recruiters coordinator coordinators executive"
               + " executives representative representatives rep reps specialist specialists"
               + " advocate advocates evangelist evangelists officer officers president presidents"
               + " technician technicians technologist technologists marketer marketers strategist"
               + " strategists programmer programmers tester testers generalist generalists founder"
               + " founders cofounder cofounders co-founder co-founders fellow fellows editor"
               + " editors coach coaches producer producers artist artists animator animators owner"
               + " owners administrator administrators admin admins sysadmin sysadmins accountant"
               + " accountants counsel controller controllers operator operators dba dbas mle mles"
               + " swe swes sde sdes sdet sdets tpm tpms sre sres devops devsecops cto ctos ceo coo"
               + " cfo cmo cpo ciso vp vps vpe hacker hackers mts postdoc postdocs instructor"
               + " instructors quant quants physicist physicists mathematician mathematicians"
               + " associate associates assistant assistants entwickler entwicklerin ingenieur"
               + " ingénieur développeur développeuse ontwikkelaar desarrollador desarrolladora"
               + " ingeniero desenvolvedor programador utvecklare sviluppatore programista")
              .split(" "));
  private static final Set<String> OF =
      Set.of("head", "vp", "director", "chief", "president", "svp", "lead", "heads");

  private RoleNouns() {}

  /// Index behind the first such noun, with what it is of; -1 without one.
  static int endOfFirst(String text) {
    return scan(text, false);
  }

  /// Whether nothing but marks follows the last one.
  static boolean endsIn(String text) {
    int end = scan(text, true);
    if (end < 0) {
      return false;
    }
    for (int i = end; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int scan(String text, boolean last) {
    int found = -1;
    int at = 0;
    String before = "";
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length()
          && (Character.isLetter(text.charAt(end))
              || text.charAt(end) == '-'
                  && end + 1 < text.length()
                  && Character.isLetter(text.charAt(end + 1)))) {
        end++;
      }
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      int noun = end(text, word, before, end);
      if (noun >= 0) {
        found = noun;
        if (!last) {
          return found;
        }
      }
      before = word;
      at = Math.max(end, noun);
    }
    return found;
  }

  /// Index behind the noun that this word is or starts or ends, -1 when it does none of them.
  private static int end(String text, String word, String before, int end) {
    if (word.equals("staff") && (before.equals("technical") || before.equals("of"))) {
      return end;
    }
    boolean of = OF.contains(word) && text.startsWith(" of ", end);
    if (of) {
      return behindTwoWords(text, end + 4);
    }
    int hyphen = word.lastIndexOf('-');
    boolean noun = NOUNS.contains(word) || hyphen > 0 && NOUNS.contains(word.substring(hyphen + 1));
    return noun ? end : -1;
  }

  private static int behindTwoWords(String text, int from) {
    int end = from;
    for (int words = 0; words < 2; words++) {
      int next = end;
      while (next < text.length()
          && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '&')) {
        next++;
      }
      boolean andSo =
          next < text.length() - 1
              && text.charAt(next) == ' '
              && Character.isUpperCase(text.charAt(next + 1));
      end = next;
      if (!andSo || words == 1) {
        break;
      }
      end = next + 1;
    }
    return end;
  }
}
