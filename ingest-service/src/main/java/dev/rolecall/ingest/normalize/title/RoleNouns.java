package dev.rolecall.ingest.normalize.title;

import dev.rolecall.model.dictionary.WordTrie;

/// Nouns for people at work, which end a title: engineer, SRE, head of data.
public final class RoleNouns {
  private static final String NOUNS =
      "engineer engineers enginner enginners developer developers dev devs architect architects"
          + " scientist scientists analyst analysts designer designers manager managers manger"
          + " mangers lead leads leader leaders director directors intern interns internship"
          + " internships consultant consultants researcher researchers writer writers recruiter"
          + " recruiters coordinator coordinators executive executives representative"
          + " representatives rep reps specialist specialists advocate advocates evangelist"
          + " evangelists officer officers president presidents technician technicians technologist"
          + " technologists marketer marketers strategist strategists programmer programmers tester"
          + " testers generalist generalists founder founders cofounder cofounders co-founder"
          + " co-founders fellow fellows editor editors coach coaches producer producers artist"
          + " artists animator animators owner owners administrator administrators admin admins"
          + " sysadmin sysadmins accountant accountants counsel controller controllers operator"
          + " operators dba dbas mle mles swe swes sde1 sde2 sde3 sde4 swe1 swe2 swe3 sde sdes sdet"
          + " sdets tpm tpms sre sres devops devsecops cto ctos ceo coo cfo cmo cpo ciso vp vps vpe"
          + " hacker hackers mts postdoc postdocs instructor instructors quant quants physicist"
          + " physicists mathematician mathematicians associate associates assistant assistants"
          + " entwickler entwicklerin ingenieur ingénieur développeur développeuse ontwikkelaar"
          + " desarrollador desarrolladora ingeniero desenvolvedor programador utvecklare"
          + " sviluppatore programista expert experts engr engrs eng mgr mgrs supervisor"
          + " supervisors statistician statisticians economist economists bioinformatician"
          + " bioinformaticians cryptographer cryptographers copywriter copywriters biologist"
          + " biologists chemist chemists linguist linguists devrel qas pms csm csms developper"
          + " developpers frontender frontenders front-ender front-enders ender enders backender"
          + " backenders apprentice apprentices";
  private static final String OF = "head vp director chief president svp lead heads";

  private static final String DEVELOPER = "developer";
  private static final String[] FOR_DEVELOPERS = {
    " platform", " experience", " tool", " productivity", " ecosystem"
  };

  private static final WordTrie<Kind> WORDS = words();

  private enum Kind {
    NOUN,
    /// Followed by "of" and one or two words: head of data.
    OF,
    /// A noun only after "technical" or "of": member of technical staff.
    STAFF,
    /// A noun only in capitals, and not after a number: PM.
    SHORT
  }

  private RoleNouns() {}

  private static WordTrie<Kind> words() {
    WordTrie.Builder<Kind> words = WordTrie.builder();
    words.add("staff", Kind.STAFF);
    words.add("pm", Kind.SHORT);
    words.add("scrum master", Kind.NOUN);
    words.add("scrum masters", Kind.NOUN);
    for (String word : OF.split(" ")) {
      words.add(word, Kind.OF);
    }
    for (String word : NOUNS.split(" ")) {
      words.add(word, Kind.NOUN);
    }
    return words.build();
  }

  /// Whether a text contains a role noun.
  public static boolean isIn(String text) {
    return endOfFirst(text) >= 0;
  }

  /// The end of the first role noun, including the words after "of"; -1 when there is none.
  public static int endOfFirst(String text) {
    WordTrie<Kind>.MatchIterator matches = WORDS.matches(text);
    int end = -1;
    while (end < 0 && matches.next()) {
      end = end(text, matches);
    }
    // adjacent nouns are one: `DevOps Engineer`
    while (end > 0 && matches.next() && isNextWord(text, end, matches.start())) {
      end = Math.max(end, end(text, matches));
    }
    return end;
  }

  private static boolean isNextWord(String text, int end, int start) {
    return start == end + 1 && text.charAt(end) == ' ';
  }

  /// Whether only punctuation follows the last role noun.
  public static boolean endsIn(String text) {
    WordTrie<Kind>.MatchIterator matches = WORDS.matches(text);
    int end = -1;
    while (matches.next()) {
      end = Math.max(end, end(text, matches));
    }
    for (int i = end; i >= 0 && i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return end >= 0;
  }

  /// The end of the role noun that starts with the current word, -1 when none does.
  private static int end(String text, WordTrie<Kind>.MatchIterator matches) {
    int end = matches.end();
    if (end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLetter(text.charAt(end + 1))) {
      return -1;
    }
    if (isForDevelopers(text, end)) {
      return -1;
    }
    boolean of = text.startsWith(" of ", end);
    for (Kind kind : matches.values()) {
      switch (kind) {
        case STAFF -> {
          return followsTechnical(text, matches.start()) ? end : -1;
        }
        case SHORT -> {
          return isShortForm(text, matches.start(), end) ? end : -1;
        }
        case OF -> {
          if (of) {
            return endOfTwoWords(text, end + 4);
          }
        }
        case NOUN -> {
          return end;
        }
      }
    }
    return -1;
  }

  private static boolean isShortForm(String text, int start, int end) {
    boolean time = start > 1 && Character.isDigit(text.charAt(start - 2));
    return !time
        && Character.isUpperCase(text.charAt(start))
        && Character.isUpperCase(text.charAt(end - 1));
  }

  /// `Developer Platforms`: what people make for developers.
  private static boolean isForDevelopers(String text, int end) {
    if (!text.regionMatches(true, end - DEVELOPER.length(), DEVELOPER, 0, DEVELOPER.length())) {
      return false;
    }
    for (String product : FOR_DEVELOPERS) {
      if (text.regionMatches(true, end, product, 0, product.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsTechnical(String text, int at) {
    return text.regionMatches(true, at - 10, "technical ", 0, 10)
        || text.regionMatches(true, at - 12, "of research ", 0, 12)
        || text.regionMatches(true, at - 3, "of ", 0, 3);
  }

  private static int endOfTwoWords(String text, int from) {
    int end = from;
    for (int words = 0; words < 2; words++) {
      int next = end;
      while (next < text.length()
          && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '&')) {
        next++;
      }
      boolean hasSecond =
          next < text.length() - 1
              && text.charAt(next) == ' '
              && Character.isUpperCase(text.charAt(next + 1));
      end = next;
      if (!hasSecond || words == 1) {
        break;
      }
      end = next + 1;
    }
    return end;
  }
}
