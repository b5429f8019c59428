package dev.rolecall.match.people.cv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sections of a CV, found by their headings in several languages.
public enum CvSection {
  /// Before the first heading: name, title and address.
  HEADER,
  SUMMARY,
  EXPERIENCE,
  PROJECTS,
  EDUCATION,
  SKILLS,
  LANGUAGES,
  OTHER;

  private static final int MAX_HEADING = 40;
  private static final Map<String, CvSection> HEADINGS = headings();

  /// The section of each line. A heading belongs to its section.
  static List<CvSection> of(List<CvLine> lines) {
    List<CvSection> sections = new ArrayList<>(lines.size());
    CvSection current = HEADER;
    for (int i = 0; i < lines.size(); i++) {
      CvLine line = lines.get(i);
      CvSection heading = heading(line.text());
      boolean programming =
          current == SKILLS && heading == LANGUAGES && !spokenFollow(lines, i + 1);
      if (heading != null && !programming) {
        current = heading;
      }
      sections.add(heading == null ? labeled(line.text(), current) : current);
    }
    return sections;
  }

  /// Whether the next line names a spoken language: among skills, languages may be those of
  /// programs.
  private static boolean spokenFollow(List<CvLine> lines, int from) {
    return lines.stream()
        .skip(from)
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> CvLanguages.isNamedIn(line.text()))
        .isPresent();
  }

  public static boolean isHeading(CvLine line) {
    return heading(line.text()) != null;
  }

  private static @Nullable CvSection heading(String line) {
    String plain = line.strip();
    if (plain.isEmpty() || plain.length() > MAX_HEADING) {
      return null;
    }
    return HEADINGS.get(plain(plain));
  }

  /// `Languages: English, Dutch` is a section on one line, except among skills, where the languages
  /// are those of programs.
  private static CvSection labeled(String line, CvSection current) {
    int colon = line.indexOf(':');
    if (colon < 0 || colon > MAX_HEADING || current == SKILLS) {
      return current;
    }
    CvSection label = HEADINGS.get(plain(line.substring(0, colon)));
    return label == SKILLS || label == LANGUAGES ? label : current;
  }

  private static String plain(String heading) {
    String plain =
        heading
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("^[^\\p{L}]{1,40}|[^\\p{L}]{1,40}$", "")
            .replaceAll(" {0,3}[&/+] {0,3}", " and ");
    boolean spaced = plain.matches("(?:\\p{L} +){2,}\\p{L}");
    return spaced ? plain.replace(" ", "") : plain;
  }

  private static Map<String, CvSection> headings() {
    Map<String, CvSection> headings = new HashMap<>();
    for (String line : CvWords.lines("headings.tsv")) {
      String[] row = line.split("\t", 2);
      for (String heading : row[1].split("\\|")) {
        headings.putIfAbsent(plain(heading), CvSection.valueOf(row[0]));
      }
    }
    return headings;
  }
}
