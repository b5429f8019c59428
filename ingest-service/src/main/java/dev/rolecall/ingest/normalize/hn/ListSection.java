package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;

/// What the lines of a comment list, by the last heading above them.
enum ListSection {
  OPENINGS,
  /// After a heading that names people or requirements too: "we're looking for people with:"
  SOUGHT,
  OTHER,
  NONE;

  /// `Open roles:`, `We are hiring for:`.
  private static final FilteredPattern ABOUT_OPENINGS =
      FilteredPattern.of(
          "(?i)\\b(?:open(?:ings?)?|roles?|positions?|hiring|jobs|vacancies|opportunities|recruiting|looking"
              + " for|seeking)\\b");

  /// `We're hiring for several roles!`.
  private static final FilteredPattern HIRING =
      FilteredPattern.of(
          "(?i)\\b(?:hiring|looking for|seeking|recruiting|open"
              + " (?:roles|positions)|(?:roles|positions) (?:are )?open)\\b");

  /// Headings of lists of requirements, tasks, perks or people.
  private static final FilteredPattern OTHER_LIST =
      FilteredPattern.of(
          "(?i)^\\W*(?:(?:minimum |basic |preferred |key |job |main |your |the"
              + " )*(?:requirements?|qualifications?|responsibilities|skills?|duties|experience|benefits|perks|compensation|stack|tech(?:nology|nologies|nical)?"
              + " ?stack|technologies|interview(?: process)?|hiring"
              + " process|process|team|founders|investors|customers|about (?:us|you|the"
              + " \\w+))|(?:what )?you(?:['’]ll|['’]ve|['’]re| will| have| are| should|r| bring|"
              + " get)\\b.*|nice to have.*|bonus.*|plus(?:es)?|must have.*|what (?:we"
              + " offer|you.*|it.*)|why .*|our"
              + " (?:team|stack|values|founders|customers).*)\\s*[:?]?\\W*$");

  /// `Right now we're looking for:`, but not `What we're looking for:`.
  private static final FilteredPattern SEEKING =
      FilteredPattern.of(
          "(?i)^(?!\\W*(?:what|who)\\b)(?!.*\\b(?:in an?|in our|if you)\\b).*\\b(?:looking"
              + " for|looking to hire|seeking|hiring|searching for)(?:"
              + " (?:some|more|new|other|great|talented|the"
              + " following|an?|people|folks|for|and|both|multiple|several|full[-"
              + " ]time))*\\s*[:-]\\W*$");

  /// `You will work in one of these roles:`.
  private static final FilteredPattern ONE_OF =
      FilteredPattern.of("(?i)\\b(?:one of|following|these)\\b.{0,20}\\b(?:roles|positions)\\W*$");

  /// Headings whose last words are about openings.
  private static final FilteredPattern NAMED_OPENINGS =
      FilteredPattern.of(
          "(?i)\\b(?:openings?|roles?|positions?|hiring(?:"
              + " for)?|jobs|vacancies|opportunities|open|recruiting for|open"
              + " to)\\b(?!.*\\b(?:with|who|whose|experience|skills|have|has|knowledge|involves?|entails|requires?|requirements)\\b).{0,40}$");

  private static final FilteredPattern BARE_OPENINGS =
      FilteredPattern.of(
          "(?i)(?:\\b(?:open(?:ings)?|current|available|following|these|our|engineering|technical)\\s(?:job"
              + " )?(?:openings|roles|positions|jobs|vacancies|opportunities)|^\\W*(?:openings|roles|positions|jobs|vacancies|opportunities|(?:we(?:['’]re"
              + " | are )?|now )?hiring(?: for)?)|(?:roles|positions|openings)"
              + " (?:below|open|available))\\W*$");

  /// `--- iOS Engineer ---` starts the next part of a comment.
  private static final FilteredPattern RULED =
      FilteredPattern.of("([-–—=*])\\1+ ?[^-–—=*].{1,60}? ?\\1{2,}");

  private static final FilteredPattern BELOW = FilteredPattern.of("(?i)\\bbelow\\W*$");

  private static final int MAX_BARE_HEADING_LENGTH = 50;

  private static final int MAX_OTHER_HEADING_LENGTH = 60;
  private static final int MAX_HEADING_LENGTH = 160;

  /// The section of a line.
  ///
  /// @param before the section of the line before it
  /// @param next the line after it
  static ListSection of(ListSection before, String line, String next) {
    if (line.length() < MAX_OTHER_HEADING_LENGTH
        && OTHER_LIST.matches(line)
        && !ONE_OF.finds(line)) {
      return OTHER;
    }
    if (before == OTHER && RULED.matches(line)) {
      return NONE;
    }
    boolean introduces =
        ItemStart.isBulleted(next)
            && !ItemStart.isBulleted(line)
            && (line.endsWith("!") || line.endsWith("."));
    if (line.endsWith(":") || line.endsWith(" -") || introduces && HIRING.finds(line)) {
      String end = line.substring(Math.max(0, line.length() - MAX_HEADING_LENGTH));
      if (ABOUT_OPENINGS.finds(end)) {
        return NAMED_OPENINGS.finds(end) || SEEKING.finds(end) ? OPENINGS : SOUGHT;
      }
      return before == OTHER ? before : NONE;
    }
    if (isBareHeading(line, next)) {
      return OPENINGS;
    }
    boolean continues = ItemStart.isBulleted(line) || line.startsWith("http");
    return continues ? before : before == OTHER ? NONE : keep(before, line);
  }

  /// `Open positions`, `We are hiring for the positions below!` before a title.
  private static boolean isBareHeading(String line, String next) {
    boolean last = line.length() < MAX_BARE_HEADING_LENGTH;
    String end = line.substring(Math.max(0, line.length() - MAX_BARE_HEADING_LENGTH));
    return (last || BELOW.finds(end))
        && !ItemStart.isBulleted(line)
        && !RoleNouns.isIn(line)
        && next.length() < MAX_HEADING_LENGTH
        && RoleNouns.isIn(next)
        && BARE_OPENINGS.finds(end);
  }

  /// A list without bullets consists of short lines.
  private static ListSection keep(ListSection before, String line) {
    return line.length() < MAX_OTHER_HEADING_LENGTH ? before : NONE;
  }
}
