package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Locale;
import java.util.regex.Pattern;

/// Determines whether the start of a list item is a title.
final class ListTitles {
  private static final FilteredPattern SENTENCE =
      FilteredPattern.of(
          "(?i)\\b(?:i['’]m|i"
              + " am|you|we|our|(?-i:us)|your|will|(?-i:experience|strong|ability)|closely|and"
              + " more|years|they|who|they're|is|are|be|have|has|help|build(?!"
              + " ?(?:engineer|manager|developer|&|/|and"
              + " release))|building|working|report|reports|collaborate|currently|please|email|contact|apply|founded|ex|former|led"
              + " by|talk to|manage|work|mentor(?="
              + " (?:the|our|an?|and|junior|other|new|team|engineers|developers))|lead"
              + " the|could|would|can|needs?|wants?|seeks?|offers?|uses?|used|using)\\b|(?<![SJ]r)(?<!Mgr)(?<!\\bDev)[.!?]\\s+\\p{Lu}");

  /// The start of a requirement or a task, which at most names the role of someone else.
  private static final FilteredPattern REQUIREMENT =
      FilteredPattern.of(
          "(?i)^(?:for\\s|here\\s|as"
              + " an?\\s|also\\s|attention\\s|(?:requirements?|responsibilities|qualifications)"
              + " for|comfort(?:able)?|experienced? (?:in|with|as|at)|experts?"
              + " (?:at|in|with|on|knowledge|level|of)|experience(?!"
              + " (?:designer|engineer|researcher|design))|familiar(?:ity)?|knowledge|understanding|proficien\\w+|ability|expertise"
              + " (?:in|with)|background|exposure|passion|interest(?:ed)?|love|willing\\w*|proven|prior|previous|solid|excellent|strong"
              + " (?:experience|background|knowledge|understanding|communication)|track"
              + " record|degree|bachelor\\S*|master\\S*|ms|bs|phd in|fluen\\w+|hands-on"
              + " experience|deep(?![ -]learning)|work(?:ing)?(?!"
              + " students?\\b)|collaborat\\w+|partner(?:ing)? with|support(?:ing)?"
              + " (?:our|the|and)|lead(?:ing)?"
              + " (?:the|a|an|and)|manag(?:e|ing)|mentor\\w*|own|design(?:ing)?"
              + " (?:and|the|new)|develop(?:ing)? (?:and|the|new)|build\\w*(?!"
              + " ?(?:engineer|developer|[&/]|(?:and"
              + " )?release|tools|systems|infra))|creat(?:e|ing)|help\\w*|guid(?:e|ing)|ensure|drive|collab\\w*|report(?:ing|s)?"
              + " to|backed by|funded by|founded by|led by|used by|loved by|trusted"
              + " by|join|meet|talk|chat|call|interview\\w*|phone|intro\\w*|tech(?:nical)?"
              + " (?:interview|screen)|initial|final|step|stage|about|why|how|what|when|where|if|no|not|only|reach|ask|reply|ping|dm|send|benefits?|perks?|stack|tools?(?!"
              + " (?:engineer|developer|programmer))|note|update|edit)\\b");

  /// `Mobile Development Experience`, but not `User Experience`.
  private static final FilteredPattern KNOWLEDGE =
      FilteredPattern.of(
          "(?i)(?<!\\b(?:user|customer|developer|digital|candidate|employee|player|guest|member|patient|client))\\s(?:experience|skills|knowledge|background)$");

  private static final FilteredPattern FOUNDERS = FilteredPattern.of("(?i)(?:co-?)?founders\\b");

  private static final String CAPITALIZED =
      "(?:[\\p{Lu}\\d.&/(+#@-]\\S*|iOS\\S*|of|and|or|for|the|in|to|with|&|/|-|–|—|\\+)";
  private static final FilteredPattern TITLE_CASE =
      FilteredPattern.of("^" + CAPITALIZED + "(?:\\s+" + CAPITALIZED + ")*$");

  /// A noun in brackets is not the title's: `Reach me (founder)`.
  private static final FilteredPattern BRACKETED =
      FilteredPattern.of("\\s*[(\\[][^()\\[\\]]*[)\\]]");

  /// `(Senior) Backend Engineer`.
  private static final FilteredPattern LEVEL_IN_BRACKETS =
      FilteredPattern.of(
          "\\((?:%1$s(?: ?/ ?)?)+\\) ".formatted(LevelWords.RANK), Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern SPACES = FilteredPattern.of("\\s+");

  /// What may follow the noun of a title.
  private static final FilteredPattern TITLE_TAIL =
      FilteredPattern.of(
          "\\s*(?:[,(\\[/–—+&:;-]|\\s[-–—|]\\s|[IVX]+\\b|(?:and|&)\\s\\p{Lu}|for\\b|with\\b|in\\b|of\\b|at\\b|on\\b|\\d).{0,50}");

  /// The name of a discipline, which is a title in a list of openings only.
  private static final FilteredPattern DISCIPLINE =
      FilteredPattern.of(
          "(?:(?:\\p{Lu}[\\p{L}&/.+#-]*|iOS) (?:and"
              + " )?){0,4}(?:Engineering|Research|Design|Marketing|Operations|Sales|Relations|Product"
              + " Management|Analytics|Data Science|Dev"
              + " ?Rel|Growth|Finance|Recruiting|DevRel|Development|Support|Success)(?:,"
              + " \\p{Lu}[\\p{L} /-]{2,30})?(?: ?\\([^()]{2,40}\\))?");

  /// `VP R&D`, `Director Demand Generation`.
  private static final FilteredPattern HEAD =
      FilteredPattern.of(
          "(?:[SE]?VP|(?:Vice|Executive) (?:President|Director)|(?:Managing |Associate"
              + " )?Director|Head|Chief)\\b(?: [Oo]f|,)?(?: (?:\\p{L}[\\p{L}&/]+|&)){1,5}");

  /// In lists of requirements: `Java expert`.
  private static final FilteredPattern EXPERT = FilteredPattern.of("(?i)\\bexperts?$");

  private static final String LEAD = "Lead ";
  private static final int MAX_TITLE_WORDS = 9;

  /// A longer title needs capitals throughout.
  private static final int MAX_LOOSE_TITLE_LENGTH = 60;

  /// A longer title needs a capital.
  private static final int MAX_LOWER_CASE_TITLE_LENGTH = 45;

  /// The latest position of a known title phrase in a title without capitals.
  private static final int MAX_PHRASE_START = 12;

  private ListTitles() {}

  static boolean isSentence(String text) {
    return SENTENCE.finds(text);
  }

  static boolean canBeTitle(String title) {
    return title.length() >= 3
        && title.length() <= HnListItem.MAX_TITLE_LENGTH
        && (Character.isLetterOrDigit(title.charAt(0))
            || title.charAt(0) == '.'
            || title.charAt(0) == '['
            || LEVEL_IN_BRACKETS.starts(title))
        && !title.contains(": ")
        && !REQUIREMENT.starts(title)
        && (!KNOWLEDGE.finds(title) || RoleNouns.isIn(title))
        && !FOUNDERS.starts(title)
        && !isSentence(title);
  }

  /// @param title the text of the item
  /// @param firstTitle the first title in it
  static boolean isTitle(HnListItem item, String title, String firstTitle) {
    if (ProseTitles.NO_TITLES.contains(firstTitle.toLowerCase(Locale.ROOT))
        || HnSegments.listsTerms(title)
        || !item.bulleted() && PeopleTitles.isSignature(title)) {
      return false;
    }
    if (EXPERT.finds(firstTitle) && !item.linked() && !item.underOpenings()) {
      return false;
    }
    String base = BRACKETED.replaceAll(firstTitle, "").strip();
    int noun = endOfNoun(base);
    if (noun < 0) {
      return !RoleNouns.isIn(firstTitle)
          && (isDiscipline(item, firstTitle) || isOccupation(item, base));
    }
    if (SPACES.split(firstTitle).length > MAX_TITLE_WORDS) {
      return false;
    }
    boolean endsInNoun = RoleNouns.endsIn(base);
    String tail = base.substring(noun);
    if (!endsInNoun
        && !TITLE_TAIL.matches(tail)
        && !isSkillTail(tail)
        && !(item.bulleted() && HEAD.matches(base))) {
      return isDiscipline(item, base) || isOccupation(item, base);
    }
    boolean loose = item.linked() || item.bulleted() && title.length() < MAX_LOOSE_TITLE_LENGTH;
    boolean lowerCase =
        (item.bulleted() || item.underOpenings())
            && endsInNoun
            && title.length() < MAX_LOWER_CASE_TITLE_LENGTH;
    boolean opening =
        item.underOpenings()
            && withoutBrackets(title).length() < MAX_LOWER_CASE_TITLE_LENGTH
            && startsWithCapital(title)
            && (startsWithPhrase(title) || ProseTitles.isSpecific(firstTitle));
    return opening
        || TITLE_CASE.matches(withoutBrackets(title))
        || loose && startsWithCapital(title)
        || lowerCase && startsWithPhrase(title);
  }

  private static String withoutBrackets(String title) {
    return title.indexOf('(') < 0 ? title : BRACKETED.replaceAll(title, "").strip();
  }

  /// `Lead` in front of another noun is a level.
  private static int endOfNoun(String title) {
    int start = title.startsWith(LEAD) ? LEAD.length() : 0;
    int end = start == 0 ? -1 : RoleNouns.endOfFirst(title.substring(start));
    return end < 0 ? RoleNouns.endOfFirst(title) : start + end;
  }

  private static boolean isOccupation(HnListItem item, String title) {
    boolean listed = item.underOpenings() && (item.bulleted() || item.linked());
    return startsWithCapital(title)
        && (listed && PeopleTitles.isOccupation(title)
            || (listed || item.linked()) && PeopleTitles.isPerson(title));
  }

  private static boolean isDiscipline(HnListItem item, String title) {
    return item.underOpenings()
        && (item.bulleted() || item.linked() || title.indexOf(' ') > 0)
        && startsWithCapital(title)
        && (DISCIPLINE.matches(title)
            || item.linked() && AreaTitles.isArea(title)
            || item.bulleted() && AreaTitles.isAreaWithSkill(title)
            || (item.bulleted() || AreaTitles.isPlainArea(title)) && NamedAreas.isArea(title));
  }

  /// `Backend Engineer Java`, `Lead Engineer ML & Data Science`.
  private static boolean isSkillTail(String tail) {
    return TitleList.parts(tail.strip()).stream()
        .allMatch(part -> TitleDetails.isSkill(part) || SharedNouns.isArea(part));
  }

  private static boolean startsWithCapital(String title) {
    if (title.isEmpty()) {
      return false;
    }
    char first = title.charAt(0);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || first == '.'
        || first == '['
        || first == '('
        || title.startsWith("iOS");
  }

  private static boolean startsWithPhrase(String title) {
    return TitleDictionary.shared().find(title).stream()
        .anyMatch(found -> found.start() < MAX_PHRASE_START);
  }
}
