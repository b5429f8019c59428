package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Adds to a title of a header the level that a sentence states: after `Backend Engineer`, "we're
/// looking for a Senior Backend Engineer".
final class RoleLevels {
  /// `Senior Engineers`, `Staff Software Developers`.
  private static final FilteredPattern LEVELED_PLURAL =
      FilteredPattern.of(
          "(%s) (?:software )?(?:engineers|developers)\\b.*".formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  private RoleLevels() {}

  /// The listed roles with the level of the plural that introduces them in the header: `Senior
  /// Engineers` before `Backend Engineer` and `AI Engineer`. Unchanged when one states its own.
  static List<HnRole> withLevelOf(List<String> headerTitles, List<HnRole> listed) {
    if (headerTitles.size() != 1 || listed.stream().anyMatch(role -> isLeveled(role.title()))) {
      return listed;
    }
    FilteredPattern.Search plural = LEVELED_PLURAL.search(headerTitles.getFirst());
    return plural.matches()
        ? listed.stream().map(role -> withLevel(role, plural.group(1))).toList()
        : listed;
  }

  private static HnRole withLevel(HnRole role, String level) {
    return TechnicalRoles.isTitle(role.title()) ? role.with(List.of(level)) : role;
  }

  private static boolean isLeveled(String title) {
    return !TitleLevels.of(title).isEmpty();
  }

  static List<HnRole> refined(List<HnRole> roles, PostingText text) {
    return roles.stream().map(role -> refined(role, roles, text)).toList();
  }

  private static HnRole refined(HnRole role, List<HnRole> all, PostingText text) {
    if (isLeveled(role.title())) {
      return role;
    }
    return HnProse.roles(text).stream()
        .filter(other -> isPlural(role) == isPlural(other))
        .filter(other -> addsLevel(role.words(), other.words()))
        .filter(other -> all.stream().noneMatch(known -> known.words().equals(other.words())))
        .findFirst()
        .map(other -> new HnRole(other.title(), role.segments()))
        .orElse(role);
  }

  private static boolean isPlural(HnRole role) {
    return role.title().endsWith("s");
  }

  private static boolean addsLevel(Set<String> words, Set<String> others) {
    if (!others.containsAll(words) || others.size() == words.size()) {
      return false;
    }
    Set<String> added = new HashSet<>(others);
    added.removeAll(words);
    return added.stream().allMatch(word -> TitleLevels.isOnly(word) || word.equals("level"));
  }
}
