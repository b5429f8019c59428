package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Adds to a title of a header the level that a sentence states: after `Backend Engineer`, "we're
/// looking for a Senior Backend Engineer".
final class RoleLevels {
  private RoleLevels() {}

  static List<HnRole> refined(List<HnRole> roles, PostingText text) {
    return roles.stream().map(role -> refined(role, roles, text)).toList();
  }

  private static HnRole refined(HnRole role, List<HnRole> all, PostingText text) {
    if (!TitleDictionary.shared().seniorities(role.title()).isEmpty()) {
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
