package dev.rolecall.match.people.cv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sections of a CV, found by their headings in several languages.
enum CvSection {
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
    for (CvLine line : lines) {
      CvSection heading = heading(line.text());
      if (heading != null) {
        current = heading;
      }
      sections.add(heading == null ? labeled(line.text(), current) : current);
    }
    return sections;
  }

  static boolean isHeading(CvLine line) {
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
        heading.strip().toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    boolean spaced = plain.matches("(?:\\p{L} +){2,}\\p{L}");
    return spaced ? plain.replace(" ", "") : plain;
  }

  private static Map<String, CvSection> headings() {
    Map<String, CvSection> headings = new HashMap<>();
    for (String line : CvWords.lines("headings.tsv")) {
      String[] row = line.split("\t", 2);
      for (String heading : row[1].split("\\|")) {
        headings.putIfAbsent(heading, CvSection.valueOf(row[0]));
      }
    }
    return headings;
  }
}
