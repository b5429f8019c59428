package dev.rolecall.ingest.added;

import dev.rolecall.ingest.normalize.RoleTitles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the lines about one job in a mail: its title, and the employer and place after it, each in
/// a separate line or both in one: `Acme · Utrecht, Netherlands`.
final class MailedJobLines {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[·•|–—-]\\s+");
  private static final int MAX_VALUE = 100;

  /// Lines of job sites that are neither employers nor places.
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i).*(?:\\bago\\b|applicant|apply|alumni|connection|recruit|promoted|\\bnew\\b|review"
              + "|view job|see job|rating|salary|estimate|https?://|[$€£]|\\d{4,}|★).*");

  /// `Your alert for Java engineers`, `See all Java engineer jobs`.
  private static final Pattern NOT_TITLE =
      Pattern.compile(
          "(?i).*\\b(?:jobs|job alert|alerts?|see all|view all|unsubscribe|recommended)\\b.*");

  private MailedJobLines() {}

  static boolean isTitle(String line) {
    return RoleTitles.isPlausible(line) && !NOT_TITLE.matcher(line).matches();
  }

  /// Empty when no line can be a title.
  ///
  /// @param lines without blank ones
  static Optional<MailedJob> read(List<String> lines, String url) {
    for (int i = 0; i < lines.size(); i++) {
      if (isTitle(lines.get(i))) {
        return Optional.of(job(lines, i, url));
      }
    }
    return Optional.empty();
  }

  private static MailedJob job(List<String> lines, int at, String url) {
    String title = lines.get(at);
    List<String> values =
        lines.stream()
            .skip(at + 1L)
            .filter(line -> !line.equals(title))
            .flatMap(line -> SEPARATOR.splitAsStream(line))
            .map(String::strip)
            .filter(MailedJobLines::isValue)
            .limit(2)
            .toList();
    return new MailedJob(
        title,
        values.isEmpty() ? null : values.getFirst(),
        values.size() < 2 ? null : values.getLast(),
        url,
        String.join("\n", lines));
  }

  private static boolean isValue(String text) {
    return text.length() > 1
        && text.length() <= MAX_VALUE
        && !text.endsWith(".")
        && text.chars().anyMatch(Character::isLetter)
        && !REMARK.matcher(text).matches();
  }
}
