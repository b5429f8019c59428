package dev.rolecall.ingest.normalize.title;

import java.util.List;
import java.util.regex.Pattern;

/// `Full Stack, Data Analyst` are two: nobody is an analyst of the full stack. Before an engineer
/// such a word says what kind.
public final class ListedTitles {
  private static final Pattern STACK =
      Pattern.compile(
          "(?:(?:senior|junior|mid|staff|lead|sr\\.?|jr\\.?) )?"
              + "(?:(?:front|back)-? ?end|full-? ?stack|devops|sre)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:[^,]*[ -])?(?:analyst|designer|scientist|manager|writer|marketer|recruiter)s?",
          Pattern.CASE_INSENSITIVE);

  private ListedTitles() {}

  /// @param parts of a list of titles, in order
  public static boolean areAll(List<String> parts) {
    int last = parts.size() - 1;
    return last > 0
        && OTHER.matcher(parts.get(last)).matches()
        && parts.subList(0, last).stream().allMatch(part -> STACK.matcher(part).matches());
  }
}
