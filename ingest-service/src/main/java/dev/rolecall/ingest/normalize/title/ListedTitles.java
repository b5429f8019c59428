package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.List;
import java.util.regex.Pattern;

/// Lists of titles whose first parts are areas without a role noun: `Full Stack, Data Analyst` are
/// two titles, because there is no full-stack analyst. Before "engineer" the area would belong to
/// the title.
public final class ListedTitles {
  private static final FilteredPattern AREA =
      FilteredPattern.of(
          "(?:" + LevelWords.RANK + " )?(?:(?:front|back)-? ?end|full-? ?stack|devops|sre)",
          Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern OTHER_ROLE =
      FilteredPattern.of(
          "(?:[^,]*[ -])?(?:analyst|designer|scientist|manager|writer|marketer|recruiter)s?",
          Pattern.CASE_INSENSITIVE);

  private ListedTitles() {}

  /// Whether each part of a list is a title.
  public static boolean areAll(List<String> parts) {
    int last = parts.size() - 1;
    return last > 0
        && OTHER_ROLE.matches(parts.get(last))
        && parts.subList(0, last).stream().allMatch(part -> AREA.matches(part));
  }
}
