package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The titles in the part of a sentence that follows words of hiring.
final class ProseTitles {
  /// Words before the first title.
  private static final FilteredPattern LEAD_IN =
      FilteredPattern.of(
          "(?i)^(?:(?:(?:a )?(?:wide |large )?(?:variety|range|number) of"
              + " (?:profiles|people|positions|roles)(?::| including| such as)|bring more(?= )|to"
              + " find(?= )|find(?= an? )|(?:roles|positions),(?: [^.,\\n"
              + "]{3,30},)? (?:including|mainly|such"
              + " as)|for|to|recruiting|hiring|finding|roles?|positions?|remote|hire|add|join|us|following|hear"
              + " from|(?:are )?(?:currently )?(?:available|open) include|asap|right"
              + " now|immediately|are(?= (?:our|an?) )|is(?= (?:our|an?) )|talented|someone:?|in"
              + " the following roles?|across (?:the board|the company|all teams)[.:!,]?|(?:a"
              + " )?(?:few|couple of|number of|range of)? ?(?:different |various |open"
              + " )?(?:technical |engineering |software )?(?:roles|positions)(?:,"
              + " (?:including|mainly|such as)| including| such as|, but specifically"
              + " for|:|(?-i:\\.(?=\\s\\p{Lu})))|(?:remote )?\\([^)]*\\))[:,]?\\s+)+");

  /// Words after the last title.
  private static final FilteredPattern END =
      FilteredPattern.of(
          "(?i)(?=[.!?;:\\s,—–])(?:(?<![SJ]r)[.!?;:](?=\\s|$)|(?-i:(?<=\\S)[.](?=\\p{Lu}\\p{Ll}))|[—–](?=\\p{Ll})|\\s(?:who|that|(?<!\\b(?:junior|jr|mid|level|intermediate)\\s)to|with|in|into|at|for|on(?!"
              + " rails)|based (?:in|out|at|on|near|around)|from|which|(?<! well )as(?! well as)|of"
              + " (?:our|the|all|mid|any|various|different|numerous)|especially|and (?:one|another)"
              + " (?:for|with)|and another|plus (?:an?|more)|etc|up"
              + " (?:to|for)|fluent|proficient|versed|skilled|hires?|who['’]s|is|are|will|you|our|we|ideally|both|across|and"
              + " help|and"
              + " we|about|having|familiar|interested|able|willing|capable|looking|mastering|experienced|passionate|comfortable|like|if|so|because|but|using|working|focus(?:ed|ing)|responsible|when|while|whose|where|since|ready|excited|eager|over|via|within|inside|under|through|during|right"
              + " now|here|there|this|these|can|could|would|have|has|joining|alongside|either|specializing|specialized|hungry|only|well(?!"
              + " as)|preferably|not|per month|early|today|now|immediately|asap|urgently|right"
              + " away|and also(?= for| an?"
              + " ))\\b|\\sw/|\\s[-–—]{1,2}\\s(?-i:(?=[^\\p{Lu}]))|,\\s(?:who|with|based|ideally|preferably|and"
              + " we|you|we|to|so|but|someone|anyone|anybody|everyone|perhaps|it|this|that|they|although|while|then|please|ping|email|e-?mail|contact|drop|get|reach|send|apply|let|see|check|feel|come|give|talk|tell|join|shoot|find|as"
              + " (?!well as))\\b|\\shttps?:|\\swww\\.)");

  /// `Hire and train programmers`.
  private static final FilteredPattern OTHER_VERB =
      FilteredPattern.of(
          "(?:and|or) (?:train|retain|mentor|manage|grow|develop|lead|onboard|keep|pay)\\b");

  private static final FilteredPattern QUOTED = FilteredPattern.of("[\"“]([^\"“”\n]{3,80})[\"”]");

  /// A plural or single word that names no work.
  private static final Set<String> UNSPECIFIC =
      Set.of(
          ("engineer engineers developer developers dev devs programmer programmers hacker hackers"
                  + " software team lead expert experts eng")
              .split(" "));

  /// Nouns that are not a title without another word.
  static final Set<String> NO_TITLES =
      Set.of(
          ("lead leads leader leaders founder founders cofounder cofounders co-founder co-founders"
               + " owner owners executive executives officer officers fellow fellows advocate"
               + " advocates president presidents operator operators editor producer associate"
               + " associates rep reps representative representatives specialist specialists artist"
               + " artists admin admins teacher teachers trainer trainers")
              .split(" "));

  /// Leaders of something, who are not only described: `permanent leader`.
  private static final FilteredPattern LEADER =
      FilteredPattern.of(
          "(?:team|tech|technical|account|engineering|product|marketing|technology|sales|design|data|development|group|practice|squad|community|security|people|operations|science|software|dfir)"
              + " leaders?$");

  /// A list of areas without a noun.
  private static final FilteredPattern COMMAS = FilteredPattern.of(",.*,.*,");

  private static final FilteredPattern LEVEL =
      FilteredPattern.of("^(?:" + LevelWords.RANK + "\\s+)+", Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");
  private static final FilteredPattern ADDRESS = FilteredPattern.of("\\s*\\(https?://[^()\\s]*\\)");
  private static final FilteredPattern SPACES = FilteredPattern.of("\\s+");

  /// How far from its start the text after the words of hiring must name a role.
  private static final int MAX_NOUN_DISTANCE = 80;

  /// What follows the noun of a title is cut when it is longer.
  private static final int MAX_TAIL_LENGTH = 45;

  /// A text of this length has no end, so that its last title can be incomplete.
  private static final int TRUNCATED_LENGTH = 250;

  private static final int MAX_TITLE_LENGTH = 70;
  private static final int MAX_SPECIFIC_WORDS = 6;

  private ProseTitles() {}

  /// The titles at the start of a text.
  static List<HnRole> roles(String following) {
    if (OTHER_VERB.starts(following)) {
      return List.of();
    }
    String words = withoutLeadIn(ProseBrackets.shortened(withoutAddresses(following)));
    List<HnRole> ofAreas = PluralsOfAreas.in(words);
    if (!ofAreas.isEmpty()) {
      return ofAreas;
    }
    String titles = titles(words);
    boolean bracketed = titles.indexOf('(') >= 0;
    int noun = RoleNouns.endOfFirst(bracketed ? BRACKETS.replaceAll(titles, "") : titles);
    if (noun <= 0 || noun >= MAX_NOUN_DISTANCE) {
      return List.of();
    }
    HnTitles read = HnTitles.of(titles);
    boolean list = read.titles().stream().filter(RoleNouns::endsIn).count() > 1;
    return read.titles().stream()
        .map(title -> list && AreaTitles.isFunction(title) ? title : cleanTitle(title))
        .filter(title -> !title.isEmpty() && title.length() < MAX_TITLE_LENGTH)
        .filter(title -> !isNoTitle(title.toLowerCase(Locale.ROOT)))
        .filter(title -> !TitleDetails.isSentence(title))
        .map(title -> new HnRole(title, read.rest()))
        .toList();
  }

  private static String withoutAddresses(String text) {
    return text.contains("(http") ? ADDRESS.replaceAll(text, "") : text;
  }

  private static boolean isNoTitle(String lower) {
    String last = lower.substring(lower.lastIndexOf(' ') + 1);
    return COMMAS.finds(BRACKETS.replaceAll(lower, ""))
        || lower.endsWith(" founders")
        || lower.endsWith(" level")
        || NO_TITLES.contains(lower)
        || last.startsWith("leader") && !LEADER.finds(lower);
  }

  /// Whether a title names a kind of work, so that it is one wherever it occurs.
  static boolean isSpecific(String written) {
    String title = written.indexOf('(') > 0 ? BRACKETS.replaceAll(written, "").strip() : written;
    String[] words = SPACES.split(title);
    return words.length >= 2
        && words.length <= MAX_SPECIFIC_WORDS
        && RoleNouns.endsIn(title)
        && TitleDictionary.shared().best(title).isPresent();
  }

  /// Each role once.
  static List<HnRole> distinct(List<HnRole> roles) {
    List<HnRole> kept = new ArrayList<>();
    for (HnRole role : roles) {
      boolean known = kept.stream().anyMatch(other -> other.words().equals(role.words()));
      if (!known) {
        kept.add(role);
      }
    }
    return List.copyOf(kept);
  }

  /// Whether one of the titles contains the words of the other.
  static boolean isLike(HnRole role, HnRole other) {
    return other.words().containsAll(role.words()) || role.words().containsAll(other.words());
  }

  /// Whether a title has at most a level beside a noun that names no work: `junior developer`.
  static boolean isLeveledOnly(String title) {
    return isUnspecific(LEVEL.replaceFirst(title, ""));
  }

  /// `engineers`, `software developers`.
  static boolean isUnspecific(String title) {
    return UNSPECIFIC.contains(title.toLowerCase(Locale.ROOT));
  }

  private static String withoutLeadIn(String following) {
    String rest = following;
    for (int before = -1; before != rest.length(); ) {
      before = rest.length();
      rest = TitleAdjectives.strip(LEAD_IN.replaceFirst(rest, ""));
    }
    return rest;
  }

  /// The text in quotation marks, else the text up to its description.
  private static String titles(String following) {
    FilteredPattern.Search quoted = QUOTED.search(following);
    if (quoted.lookingAt() && RoleNouns.isIn(quoted.group(1))) {
      return quoted.group(1);
    }
    FilteredPattern.Search end = END.search(following);
    while (end.find()) {
      String before = following.substring(0, end.start());
      if (isClosed(before)) {
        return before;
      }
    }
    int comma = following.length() < TRUNCATED_LENGTH ? -1 : following.lastIndexOf(',');
    return comma > 0 ? following.substring(0, comma) : following;
  }

  /// Whether each bracket is closed.
  private static boolean isClosed(String text) {
    long open = text.chars().filter(c -> c == '(' || c == '[').count();
    return open == text.chars().filter(c -> c == ')' || c == ']').count();
  }

  /// Empty for a title without a role noun.
  private static String cleanTitle(String title) {
    int noun = RoleNouns.endOfFirst(title);
    if (noun <= 0) {
      return "";
    }
    boolean described = title.startsWith("s - ", noun - 1) || title.startsWith("s – ", noun - 1);
    String cut =
        described || title.length() - noun > MAX_TAIL_LENGTH ? title.substring(0, noun) : title;
    return TitleCleanup.clean(withoutLeadIn(Words.squeeze(cut)));
  }
}
