package dev.rolecall.model.dictionary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes from a title the phrases that contain a word for a level but do not state one: `account
/// manager`, `Lead Generation`, `Office of the CTO`, `Senior Platform Group`.
final class LevelPhrases {
  /// Functions, customers and products.
  private static final Pattern NO_LEVEL =
      Pattern.compile(
          "(?:(?:product|project|program|programme|account|customer"
              + " success|success|community|marketing|content|partner(?:ship)?s?|relationship|growth|brand|social"
              + " media|office|category|delivery|release|territory|channel|development|campaign|case|key"
              + " account|client|event|portfolio|property|generation|user acquisition|paid"
              + " acquisition|advertising|seo|city|purchase|e-?commerce|hiring) )managers?\\b|chief"
              + " of staff|(?:member of (?:the )?)?technical staff|lead[-"
              + " ]?(?:gen|generation|qualification|scoring|nurturing|routing|capture|management|conversion|intelligence)\\b(?:"
              + " managers?\\b)?|executive assistant|account"
              + " executive|(?:art|creative|funeral|music|casting|athletic)"
              + " directors?\\b|(?<=\\p{L}"
              + " )(?<!(?:engineer|developer|analyst|engineering|development|software|technology)"
              + " )associates?(?=\\s*(?:$|[,(|/]|[-–] )|"
              + " (?:i{1,3}|iv|[1-4]|seasonal|openings?)\\b)|associate\\)?(?="
              + " (?:(?:executive|medical|general|managing) )?(?:director|vice president|vp|counsel"
              + "|principal|partner|dean|professor|chief|head)\\b)|(?<=\\b(?:senior|sr|sr\\.)"
              + " )associate\\b|mid[- ](?:atlantic|shift|day|night|career|america|term)\\b|mid[-"
              + " ]?(?:market|training|funnel|cap|size|sized|stage|west|town)\\b|middle"
              + " (?:east|office|school|mile|market|ware)\\b|staff"
              + " (?:aug\\w*|accountant|nurse|writer|scheduling|attorney)|senior"
              + " (?:living|care|housing|citizens?|health|services|community|communities|secured)\\b|manager"
              + " (?:tools|experience|portal|self[- ]service)\\b|head"
              + " (?:office|start|count|hunter|unit)\\b|\\bjr-?\\d+|graduate (?:school|program"
              + " management|admissions)\\b|principal (?:component|investments?)\\b|fellow"
              + " travell?ers?|director(?:'s|’s)? office\\b");

  /// Phrases that name the person worked for: `CIO Advisory Consultant`, `Office of the CEO`,
  /// `Assistant to the CTO`.
  private static final Pattern FOR_CHIEFS =
      Pattern.compile(
          "\\boffice of the (?:c[a-z]{1,2}o\\b|chief(?: \\p{L}+){1,2}"
              + " officer)|\\bc[efiot]o(?:['’]s)?"
              + " (?:advisory|office|operations|organi[sz]ation)\\b|(?:(?<=assistant)|(?<=coach)|(?<=chief"
              + " of staff))[^(/]*?\\b(?:c[efiot]o|cpo|ciso)\\b|\\bassistant to (?:the |our |a"
              + " )?[^,(/]*|\\breport(?:s|ing) to [^,(/]*");

  /// Most titles contain none of these words, and are not searched.
  private static final List<String> CUES =
      List.of(
          "manager",
          "staff",
          "lead",
          "executive",
          "associate",
          "director",
          "mid",
          "senior",
          "head",
          "jr",
          "graduate",
          "principal",
          "fellow");

  private static final List<String> CHIEF_CUES =
      List.of("office", "advisory", "assistant", "report", "coach", "chief of staff", "operations");

  /// The parts of a title: `Engineer II - Senior Platform Group`.
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|]\\s+|,\\s+|\\s*\\(");

  /// The name of a team or division.
  private static final Pattern GROUP =
      Pattern.compile(
          ".*\\b(?:group|division|department|dept|business"
              + " unit|practice|portfolio|community|team)\\)?$");

  private static final Pattern BEGINNER =
      Pattern.compile(
          "\\b(?:intern|interns|internship|junior|jr|trainee|apprentice|graduate|werkstudent|praktikant|co-op)\\b");

  private static final Pattern LEADER =
      Pattern.compile("\\b(?:director|head|vp|vice president|chief|[cp][etip]o|team lead)\\b");

  private LevelPhrases() {}

  /// @param lower a title in lower case
  static String withoutPeople(String lower) {
    return ownPart(
        containsAny(lower, CHIEF_CUES) ? FOR_CHIEFS.matcher(lower).replaceAll(" ") : lower);
  }

  /// The title with spaces instead of the person that the role works for: `Assistant to the CTO`.
  ///
  /// @param lower a title in lower case
  static String withoutChiefs(String lower) {
    return containsAny(lower, CHIEF_CUES)
        ? FOR_CHIEFS.matcher(lower).replaceAll(chief -> " ".repeat(chief.group().length()))
        : lower;
  }

  /// @param lower a title in lower case
  static String withoutNames(String lower) {
    return containsAny(lower, CUES) ? NO_LEVEL.matcher(lower).replaceAll(" ") : lower;
  }

  /// The title without its later parts that name a team, or, for an intern or a junior, the work of
  /// others: `Summer Intern, Director of Product`.
  static String ownPart(String lower) {
    Matcher separator = SEPARATOR.matcher(lower);
    if (!separator.find()) {
      return lower;
    }
    String first = lower.substring(0, separator.start());
    String rest = lower.substring(separator.end());
    boolean ofOthers =
        BEGINNER.matcher(first).find() && LEADER.matcher(rest).find()
            || GROUP.matcher(rest).matches();
    return ofOthers && first.indexOf(' ') > 0 ? first : lower;
  }

  private static boolean containsAny(String lower, List<String> words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
