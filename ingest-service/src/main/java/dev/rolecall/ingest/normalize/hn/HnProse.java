package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The roles that a post's sentences name: "we're looking for a backend engineer and an SRE to
/// ...".
final class HnProse {
  private static final CuedPattern TOLD =
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
  private static final Pattern START =
      Pattern.compile(
          "(?i)^(?:(?:an?|our|the|another|two|three|four|one(?: or"
              + " two)?|several|some|more|new|experienced|enthusiastic|talented|great|exceptional|first|1st|2nd|second|additional|motivated|passionate|skilled|good|strong|smart|multiple|various|\\d+|few|full[-"
              + " ]time|part[-"
              + " ]time|remote|hands-on|brilliant|for|to|rockstar|both|following|roles?|positions?|amazing|awesome|creative|excellent|seasoned|curious|ambitious|hire|add|join|us)[:,]?\\s+)*");
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)(?:[.!?;:](?:\\s|$)|\\s(?:who|that|to|with|in|at|for|on|based|from|which|as|of"
              + " (?:our|the|all)|is|are|will|you|our|we|ideally|both|and help|and"
              + " we|about|having|familiar|interested|able|willing|capable|looking|mastering|based)\\b|\\s[-–—]\\s(?=[^\\p{Lu}])|,\\s(?:who|with|based|ideally|and"
              + " we|you|we|to)\\b|\\shttps?:)");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\n]{3,80})[\"”]");
  private static final int NEAR = 60;
  private static final int MAX_LENGTH = 140;

  private HnProse() {}

  static List<HnRoles> roles(PostText text) {
    List<HnRoles> roles = new ArrayList<>();
    int from = 0;
    for (MatchResult told : TOLD.all(text)) {
      String said = told.start() < from ? "" : behind(text.text(), told.end());
      from = told.start() < from ? from : told.end() + said.length();
      String words = START.matcher(said).replaceFirst("");
      String named = named(words);
      int noun = RoleNouns.endOfFirst(named);
      if (noun > 0 && noun < NEAR) {
        add(roles, named);
      }
      if (!roles.isEmpty()) {
        break;
      }
    }
    return List.copyOf(roles);
  }

  /// What stands in quotation marks, else all up to where something is told of it.
  private static String named(String words) {
    Matcher quoted = QUOTED.matcher(words);
    if (quoted.lookingAt()) {
      return quoted.group(1);
    }
    Matcher stop = STOP.matcher(words);
    return stop.find() ? words.substring(0, stop.start()) : words;
  }

  /// What follows in the same line, or in the next where the line ends.
  private static String behind(String text, int at) {
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

  private static void add(List<HnRoles> roles, String named) {
    HnTitles read = HnTitles.of(named.replace("\"", ""));
    for (String title : read.titles()) {
      int end = RoleNouns.endOfFirst(title);
      if (end > 0) {
        String bare =
            START
                .matcher(title.length() - end > 45 ? title.substring(0, end) : title)
                .replaceFirst("");
        String tidy = HnTitles.tidy(bare);
        if (!tidy.isEmpty() && tidy.length() < 70) {
          roles.add(new HnRoles(tidy, read.rest()));
        }
      }
    }
  }
}
