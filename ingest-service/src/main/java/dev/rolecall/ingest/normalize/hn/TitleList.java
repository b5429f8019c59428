package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.ListedTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a list of titles: `Software Engineer, Designer`, `FE, FS and ML engineers`.
final class TitleList {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,;/&+]|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");

  /// Separators that do not occur within a title.
  private static final Pattern LIST_SEPARATOR =
      Pattern.compile("\\s*(?:[,;&]|(?<=\\s)\\+(?=\\s)|(?<=\\s)(?:and|or|AND|OR)(?=\\s))\\s*");

  /// `Senior, Staff and Principal Engineers`.
  private static final Pattern LISTED_LEVELS =
      Pattern.compile(
          "^(%1$s(?:\\s*(?:,|&|\\band\\b)\\s*%1$s)+)\\s+(.*s)$".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// `Lead/Senior Engineer` is one title.
  private static final Pattern SLASHED_LEVELS =
      Pattern.compile(
          "(?:%1$s ?/ ?)+%1$s (?:(?! and )[^,/&])+$".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLURAL_NOUN =
      Pattern.compile(
          "^(.*?)\\s*\\b((?:(?:software|product|web|app)"
              + " )?(?:engineer|developer|architect|scientist|analyst|designer|manager|dev|intern|lead)s(?:"
              + " \\([^)]*\\))?)$",
          Pattern.CASE_INSENSITIVE);

  /// Areas that share a noun in a list.
  private static final Pattern AREA =
      Pattern.compile(
          "^(?:"
              + LevelWords.RANK
              + " )?(?:fe|be|fs|front-? ?end|back-? ?end|full-?"
              + " ?stack|mobile|ios|android|ml|ai|ai/ml|ml/ai|data|devops|qa|infra|infrastructure|platform|security|embedded|firmware|hardware|software|web|machine"
              + " learning|product|cloud|systems?|robotics|electrical|mechanical|sre|ux|ui|ui/ux|network|research|support|solutions|frontend/backend)$",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> LONG_FORMS =
      Map.of("fe", "Frontend", "be", "Backend", "fs", "Fullstack");

  /// Functions that are titles on their own in a list.
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)marketing|sales|design|product|support|operations|hr|finance|growth|devrel|customer"
              + " success|recruiting|devops|sre|qa|people|legal");

  private TitleList() {}

  /// The parts between all separators that occur in lists.
  static List<String> parts(String text) {
    return Words.split(text, SEPARATOR);
  }

  /// One title, or each of several.
  static List<String> split(String text) {
    if (SLASHED_LEVELS.matcher(text).lookingAt()) {
      return List.of(text);
    }
    Matcher levels = LISTED_LEVELS.matcher(text);
    if (levels.matches()) {
      return Words.split(levels.group(1), LIST_SEPARATOR).stream()
          .map(level -> level + " " + levels.group(2))
          .toList();
    }
    List<String> areas = withSharedNoun(text);
    return areas.isEmpty() ? splitAtNouns(text) : areas;
  }

  private static List<String> splitAtNouns(String text) {
    List<String> parts = parts(text);
    long titles = parts.stream().filter(RoleNouns::endsIn).count();
    if (titles == parts.size()) {
      return parts;
    }
    List<String> listed = Words.split(text, LIST_SEPARATOR);
    if (ListedTitles.areAll(listed)) {
      return listed;
    }
    long withNoun = listed.stream().filter(RoleNouns::isIn).count();
    return titles < 2 && withNoun < 2 ? List.of(text) : merged(listed);
  }

  /// `FE, FS and ML engineers` are three titles.
  private static List<String> withSharedNoun(String text) {
    Matcher plural = PLURAL_NOUN.matcher(text);
    if (!plural.matches()) {
      return List.of();
    }
    List<String> areas = Words.split(plural.group(1), LIST_SEPARATOR);
    if (areas.size() < 2 || !areas.stream().allMatch(area -> AREA.matcher(area).matches())) {
      return List.of();
    }
    return areas.stream().map(area -> longForm(area) + " " + plural.group(2)).toList();
  }

  private static String longForm(String area) {
    return LONG_FORMS.getOrDefault(area.toLowerCase(Locale.ROOT), area);
  }

  /// A part without a role noun belongs to the title before it: `Software Engineer, Backend,
  /// Designer` are two titles.
  private static List<String> merged(List<String> parts) {
    List<String> titles = new ArrayList<>();
    for (String part : parts) {
      boolean title = RoleNouns.isIn(part) || parts.size() > 2 && FUNCTION.matcher(part).matches();
      if (title || titles.isEmpty()) {
        titles.add(part);
      } else {
        titles.set(titles.size() - 1, titles.getLast() + ", " + part);
      }
    }
    return titles;
  }
}
