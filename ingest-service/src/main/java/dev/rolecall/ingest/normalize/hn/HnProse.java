package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The roles that a comment's sentences name: "we're looking for a backend engineer and an SRE to
/// ...".
final class HnProse {
  /// Words after which a sentence names a role.
  private static final CuedPattern HIRING =
      CuedPattern.starting(
          "\\b(?:hiring|looking\\s?for ?a?|seeking|(?:to|we) hire|searching for|recruiting|we"
              + " need|(?:join|joining) (?:us|our team|the team|\\p{Lu}\\w+) as|in search"
              + " of|open(?:ing)?s? for|roles? open for|(?:role|position|opening)s?(?:"
              + " open)?(?: on my team| on our team)?(?: is| are)?\\s?:|(?:role|position)"
              + " of|title:|interested in (?:being|becoming)|wanted:)(?: (?:for|both|to hire|to"
              + " add|to fill))*(?=\\s|$)",
          "hiring",
          "looking",
          "seeking",
          "to hire",
          "we hire",
          "searching for",
          "recruiting",
          "we need",
          "join",
          "in search",
          "open",
          "role",
          "position",
          "title:",
          "interested in",
          "wanted:");

  /// Words before the first title.
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:(?:an?|our|the|another|two|three|four|one(?: or"
              + " two)?|several|some|more|new|experienced|enthusiastic|talented|great|exceptional|first|1st|2nd|second|additional|motivated|passionate|skilled|good|strong|smart|multiple|various|\\d+|few|full[-"
              + " ]time|part[-"
              + " ]time|remote|hands-on|brilliant|for|to|rockstar|both|following|roles?|positions?|amazing|awesome|creative|excellent|seasoned|curious|ambitious|hire|add|join|us)[:,]?\\s+)*");

  /// Words after the last title.
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:[.!?;:](?:\\s|$)|\\s(?:who|that|to|with|in|at|for|on|based|from|which|as|of"
              + " (?:our|the|all)|is|are|will|you|our|we|ideally|both|and help|and"
              + " we|about|having|familiar|interested|able|willing|capable|looking|mastering|based)\\b|\\s[-–—]\\s(?=[^\\p{Lu}])|,\\s(?:who|with|based|ideally|and"
              + " we|you|we|to)\\b|\\shttps?:)");

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\n]{3,80})[\"”]");

  /// How far from its start the text after the words of hiring must name a role.
  private static final int MAX_NOUN_DISTANCE = 60;

  /// How much of the text after the words of hiring is read.
  private static final int MAX_LENGTH = 140;

  /// What follows the noun of a title is cut when it is longer.
  private static final int MAX_TAIL_LENGTH = 45;

  private static final int MAX_TITLE_LENGTH = 70;

  private HnProse() {}

  static List<CuedPattern> patterns() {
    return List.of(HIRING);
  }

  /// The roles of the first sentence that names any.
  static List<HnRole> roles(PostingText text) {
    int from = 0;
    for (MatchResult hiring : HIRING.all(text)) {
      if (hiring.start() >= from) {
        String following = following(text.text(), hiring.end());
        from = hiring.end() + following.length();
        List<HnRole> roles = roles(following);
        if (!roles.isEmpty()) {
          return roles;
        }
      }
    }
    return List.of();
  }

  private static List<HnRole> roles(String following) {
    String titles = titles(LEAD_IN.matcher(following).replaceFirst(""));
    int noun = RoleNouns.endOfFirst(titles);
    if (noun <= 0 || noun >= MAX_NOUN_DISTANCE) {
      return List.of();
    }
    HnTitles read = HnTitles.of(titles.replace("\"", ""));
    return read.titles().stream()
        .map(HnProse::cleanTitle)
        .filter(title -> !title.isEmpty() && title.length() < MAX_TITLE_LENGTH)
        .map(title -> new HnRole(title, read.rest()))
        .toList();
  }

  /// The text in quotation marks, else the text up to its description.
  private static String titles(String following) {
    Matcher quoted = QUOTED.matcher(following);
    if (quoted.lookingAt()) {
      return quoted.group(1);
    }
    Matcher end = END.matcher(following);
    return end.find() ? following.substring(0, end.start()) : following;
  }

  /// The rest of the line, or the next line at the end of a line.
  private static String following(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < Math.min(text.length(), start + MAX_LENGTH)
        && text.charAt(end) != '\n'
        && text.charAt(end) != '|') {
      end++;
    }
    return text.substring(start, end);
  }

  /// Empty for a title without a role noun.
  private static String cleanTitle(String title) {
    int noun = RoleNouns.endOfFirst(title);
    if (noun <= 0) {
      return "";
    }
    String cut = title.length() - noun > MAX_TAIL_LENGTH ? title.substring(0, noun) : title;
    return TitleCleanup.clean(LEAD_IN.matcher(cut).replaceFirst(""));
  }
}
