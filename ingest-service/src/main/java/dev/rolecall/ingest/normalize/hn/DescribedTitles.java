package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;

/// Lines without bullets that start with a title and describe it after a dash: `Platform developer
/// - leading our new platform`. One alone can be a sentence, so that two in a row are needed.
final class DescribedTitles {
  private static final FilteredPattern LINE =
      FilteredPattern.of("^(\\p{Lu}[^.,:;|()–—]{4,45}?)\\s(?:-{1,2}|[–—])\\s(?=\\S.{8})(.*)$");

  /// Three words in lower case in a row, as in sentences, but not in titles.
  private static final FilteredPattern SENTENCE =
      FilteredPattern.of("\\b\\p{Ll}+ \\p{Ll}+ \\p{Ll}+\\b");

  private DescribedTitles() {}

  static boolean isAt(List<String> lines, int index) {
    return isDescribed(lines.get(index))
        && (index > 1 && isDescribed(lines.get(index - 1))
            || index + 1 < lines.size() && isDescribed(lines.get(index + 1)));
  }

  static HnRole role(String line) {
    FilteredPattern.Search described = LINE.search(line);
    return described.matches() ? HnRole.titled(described.group(1)) : HnRole.UNTITLED;
  }

  private static boolean isDescribed(String line) {
    if (!line.contains(" -") && !line.contains(" –") && !line.contains(" —")) {
      return false;
    }
    FilteredPattern.Search described = LINE.search(line);
    return described.matches()
        && RoleNouns.endsIn(described.group(1))
        && ProseTitles.isSpecific(described.group(1))
        && (Character.isLowerCase(described.group(2).charAt(0))
            || SENTENCE.finds(described.group(2)));
  }
}
