package dev.rolecall.match.people.cv;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The titles of a CV: that below the name, and those of the positions. They are read with the
/// dictionary that the titles of jobs are read with.
public final class CvTitles {
  private static final int HEADLINE_LINES = 6;
  private static final int RECENT_POSITIONS = 2;
  private static final int MAX_TITLE = 70;

  /// Separates a title from a company, a place or dates.
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[|•·,;:()\\t@]| [–—-] | {2,}| (?i:at|bei|chez|en|bij|w|presso|hos) (?=\\p{Lu})");

  /// A title with the kind of work and the levels that it names.
  public record Title(JobFamily family, Set<Seniority> levels, CvEvidence evidence) {}

  private CvTitles() {}

  /// The title below the name, if there is one, then those of the two latest positions.
  public static List<Title> latest(CvDraft cv) {
    List<Title> titles = new ArrayList<>();
    cv.linesIn(CvSection.HEADER)
        .filter(line -> !line.isBlank())
        .limit(HEADLINE_LINES)
        .flatMap(line -> headline(line).stream())
        .findFirst()
        .ifPresent(titles::add);
    cv.positions().stream()
        .limit(RECENT_POSITIONS)
        .flatMap(position -> of(position).stream())
        .forEach(titles::add);
    return titles;
  }

  /// The whole line, or the part of it that is a title.
  private static Optional<Title> headline(CvLine line) {
    return title(line, 0, line.text().length()).or(() -> in(line, 0, line.text().length()));
  }

  /// The title in the header of a position.
  public static Optional<Title> of(CvPosition position) {
    return position.header().stream().flatMap(line -> in(position, line).stream()).findFirst();
  }

  /// The dates of a position are not a part of its title.
  private static Optional<Title> in(CvPosition position, CvLine line) {
    int length = line.text().length();
    return line.equals(position.dated())
        ? in(line, 0, position.range().start()).or(() -> in(line, position.range().end(), length))
        : in(line, 0, length);
  }

  static boolean isOn(CvLine line) {
    return in(line, 0, line.text().length()).isPresent();
  }

  private static Optional<Title> in(CvLine line, int start, int end) {
    String text = line.text();
    Matcher separator = SEPARATOR.matcher(text);
    int from = start;
    while (from < end) {
      int to = separator.find(from) ? Math.min(separator.start(), end) : end;
      Optional<Title> title = title(line, from, to);
      if (title.isPresent() || to >= end) {
        return title;
      }
      from = separator.end();
    }
    return Optional.empty();
  }

  private static Optional<Title> title(CvLine line, int from, int to) {
    String words = line.text().substring(from, to);
    if (words.isBlank() || words.length() > MAX_TITLE) {
      return Optional.empty();
    }
    return TitleDictionary.shared()
        .best(words)
        .filter(found -> found.family() != JobFamily.OTHER)
        .map(
            found ->
                new Title(
                    found.family(),
                    TitleDictionary.shared().seniorities(words),
                    line.evidence(from, to)));
  }
}
