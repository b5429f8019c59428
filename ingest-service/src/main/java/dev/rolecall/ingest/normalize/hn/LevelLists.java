package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.regex.Pattern;

/// Levels in front of one role, which are a title each or belong to one title: `Senior, Staff and
/// Principal Engineers`, `Lead/Senior Engineer`.
final class LevelLists {
  /// `Senior, Staff and Principal Engineers`.
  private static final FilteredPattern LISTED_LEVELS =
      FilteredPattern.of(
          "^(%1$s(?:\\s*(?:,|&|\\band\\b)\\s*%1$s)+)\\s+(.*s)$".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// `A senior and a junior developer`.
  private static final FilteredPattern ONE_OF_EACH_LEVEL =
      FilteredPattern.of(
          "^(?:an? |one )?(%1$s) and (?:an?|one) (%1$s) (.+)$".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// `Principal and Senior Engineer`.
  private static final FilteredPattern TWO_LEVELS =
      FilteredPattern.of(
          "(%1$s) and (%1$s) ((?:(?! and )[^,;/&])+)".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// `Junior/Senior Engineer`: two people, because one cannot have both levels.
  private static final FilteredPattern OPPOSITE_LEVELS =
      FilteredPattern.of(
          "(?i)(?=.{0,9}junior|.{0,9}jr)(junior|jr\\.?|senior|sr\\.?) ?[/&]"
              + " ?(junior|jr\\.?|senior|sr\\.?) ([^,;/&]+)");

  /// `Lead/Senior Engineer` is one title.
  private static final FilteredPattern SLASHED_LEVELS =
      FilteredPattern.of(
          "(?:%1$s ?/ ?)+%1$s (?:(?! and )[^,/&])+$".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// `Data Scientist/Senior Data Scientist`.
  private static final FilteredPattern REPEATED_ROLE =
      FilteredPattern.of(
          "([^/]{5,40}?) ?/ ?(%1$s) \\1".formatted(LevelWords.RANK), Pattern.CASE_INSENSITIVE);

  private LevelLists() {}

  /// Whether a text starts with a single title of several levels.
  static boolean isOneTitle(String text) {
    return SLASHED_LEVELS.starts(text);
  }

  /// The titles of a singular role with two levels, empty for other texts.
  static List<String> ofTwo(String text) {
    FilteredPattern.Search opposite = OPPOSITE_LEVELS.search(text);
    if (Words.hasAny(text, "/&") && opposite.matches()) {
      return ofBoth(opposite);
    }
    FilteredPattern.Search repeated = REPEATED_ROLE.search(text);
    if (text.indexOf('/') >= 0 && repeated.matches() && RoleNouns.endsIn(repeated.group(1))) {
      return List.of(repeated.group(1), repeated.group(2) + " " + repeated.group(1));
    }
    FilteredPattern.Search two = TWO_LEVELS.search(text);
    return text.contains(" and ") && two.matches() ? ofBoth(two) : List.of();
  }

  private static List<String> ofBoth(FilteredPattern.Search levels) {
    String role = levels.group(3);
    return RoleNouns.isIn(role)
        ? List.of(levels.group(1) + " " + role, levels.group(2) + " " + role)
        : List.of();
  }

  /// The titles of a list of levels in front of a role, empty for other texts.
  static List<String> of(String text) {
    FilteredPattern.Search one = ONE_OF_EACH_LEVEL.search(text);
    if (one.matches()) {
      return List.of(one.group(1) + " " + one.group(3), one.group(2) + " " + one.group(3));
    }
    FilteredPattern.Search levels = LISTED_LEVELS.search(text);
    return levels.matches()
        ? TitleList.listed(levels.group(1)).stream()
            .map(level -> level + " " + levels.group(2))
            .toList()
        : List.of();
  }
}
