package dev.rolecall.match.people.added;

import dev.rolecall.match.people.cv.CvWords;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sites whose terms forbid automated reading. Their pages are not fetched: a person saves the
/// page, or copies its text.
final class UnreadSites {
  /// `.com`, `.co.uk`
  private static final String ANY_SUFFIX = "\\.[a-z]{2,6}(\\.[a-z]{2})?";

  private static final Map<Pattern, String> NAMES = load();

  private UnreadSites() {}

  /// The name of the site that a host belongs to; empty for other hosts.
  static Optional<String> name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return NAMES.entrySet().stream()
        .filter(site -> site.getKey().matcher(name).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<Pattern, String> load() {
    Map<Pattern, String> names = new LinkedHashMap<>();
    for (String line : CvWords.lines(UnreadSites.class, "unread-sites.tsv")) {
      String[] row = line.split("\t", -1);
      names.put(pattern(row[0]), row[1]);
    }
    return names;
  }

  private static Pattern pattern(String host) {
    String written =
        host.endsWith(".*")
            ? Pattern.quote(host.substring(0, host.length() - 2)) + ANY_SUFFIX
            : Pattern.quote(host);
    return Pattern.compile("(?:.+\\.)?" + written);
  }
}
