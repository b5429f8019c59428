package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the header among the first lines of a comment, and divides it into segments.
public final class HnHeaderReader {
  private static final String BAR = "|｜¦│┃";
  private static final FilteredPattern BARS = FilteredPattern.of("\\s*[" + BAR + "]+\\s*");

  private static final FilteredPattern DASHES =
      FilteredPattern.of("\\s+(?:[-–—•·~*]|--|//|::)\\s+|\\s*•\\s*");

  /// Bars in brackets separate remarks: `Acme - Bonn [LOCAL | VISA]`.
  private static final FilteredPattern BRACKETED =
      FilteredPattern.of("\\[[^\\[\\]]*\\]|\\([^()]*\\)");

  private static final FilteredPattern SLASHES = FilteredPattern.of("\\s*/\\s+");
  private static final FilteredPattern SEMICOLONS = FilteredPattern.of("\\s*;\\s+");
  private static final FilteredPattern COMMAS = FilteredPattern.of("\\s*,\\s*");
  private static final FilteredPattern LIST_ITEM =
      FilteredPattern.of("^(?:[-*•>]|\\[?\\d{1,2}[.)\\]])\\s?.*");

  /// A line about the comment instead of the job.
  private static final FilteredPattern NOTE =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:edit(?:ed)?|updated?|note|reposting|reposted|disclaimer|position"
              + " filled|filled|closed)\\b[^|]{0,200}|(?:hi|hey|hello)(?: hn| all| everyone| there|"
              + " folks)?\\W*|)");

  private static final int MAX_NOTES = 2;
  private static final int LINES_SEARCHED = 3;
  private static final int MAX_CONTINUATION_LENGTH = 200;
  private static final int MAX_HEADER_LENGTH = 250;
  private static final int MAX_COMMA_HEADER_LENGTH = 160;
  private static final int SHORT_HEADER_LENGTH = 120;
  private static final int MAX_FIRST_SEGMENT_LENGTH = 50;

  private static final int MAX_TITLE_SEGMENT_LENGTH = 300;
  private static final int MAX_TITLES = 12;

  private HnHeaderReader() {}

  /// [HnHeader#NONE] when no line is a header.
  ///
  /// @param lines of the comment
  public static HnHeader read(List<String> lines) {
    int notes = notes(lines);
    HnHeader header = readFrom(lines.subList(notes, lines.size()));
    return notes == 0 || !header.isPresent() ? header : header.withLines(header.lines() + notes);
  }

  private static HnHeader readFrom(List<String> lines) {
    return barred(lines).orElseGet(() -> withOtherSeparators(lines));
  }

  /// The number of lines before the header: `EDIT: fixed the link`, `=====`.
  private static int notes(List<String> lines) {
    int notes = 0;
    while (notes < MAX_NOTES
        && notes + 1 < lines.size()
        && NOTE.matches(lines.get(notes))
        && isBarred(lines.get(notes + 1))) {
      notes++;
    }
    return notes;
  }

  /// The header among the first lines whose segments are separated by bars.
  private static Optional<HnHeader> barred(List<String> lines) {
    for (int i = 0; i < Math.min(LINES_SEARCHED, lines.size()); i++) {
      int end = i + 1;
      StringBuilder line = new StringBuilder(lines.get(i));
      while (end < lines.size() && continues(line, lines.get(end))) {
        line.append(' ').append(lines.get(end++));
      }
      if (isBarred(line) && isBarred(BRACKETED.replaceAll(line.toString(), ""))) {
        Optional<HnHeader> header = barred(line.toString(), i, end);
        if (header.isPresent()) {
          return header;
        }
      }
    }
    return Optional.empty();
  }

  /// @param index of the header's first line
  /// @param end index of the line after the header
  private static Optional<HnHeader> barred(String line, int index, int end) {
    boolean first = index == 0;
    List<String> segments = HeaderSegments.of(line, BARS);
    boolean enough = segments.size() >= 3 && !LIST_ITEM.matches(line);
    if (!enough && !(segments.size() == 2 && first)) {
      return Optional.empty();
    }
    HnHeader header = assign(segments, first, end);
    boolean isHeader =
        first || !header.titles().isEmpty() || header.rest().stream().anyMatch(HnSegments::isTerms);
    return isHeader ? Optional.of(header) : Optional.empty();
  }

  private static boolean isBarred(CharSequence line) {
    return line.chars().anyMatch(c -> BAR.indexOf(c) >= 0);
  }

  private static boolean continues(CharSequence line, String next) {
    return line.charAt(line.length() - 1) == '|' && next.length() < MAX_CONTINUATION_LENGTH
        || next.startsWith("|");
  }

  private static HnHeader withOtherSeparators(List<String> lines) {
    String first = lines.isEmpty() ? "" : lines.getFirst();
    HnHeader dashed = split(first, DASHES);
    HnHeader slashed = dashed.isPresent() ? dashed : split(first, SLASHES);
    HnHeader divided = slashed.isPresent() ? slashed : split(first, SEMICOLONS);
    return divided.isPresent() ? divided : split(first, COMMAS);
  }

  /// Other separators occur in sentences too, so several segments must be typical of headers; with
  /// commas more of them than with the others.
  private static HnHeader split(String line, FilteredPattern separators) {
    boolean commas = separators == COMMAS;
    String marks = commas ? "," : separators == SLASHES ? "/" : "-–—•·~/:;*";
    if (line.length() > (commas ? MAX_COMMA_HEADER_LENGTH : MAX_HEADER_LENGTH)
        || !Words.hasAny(line, marks)) {
      return HnHeader.NONE;
    }
    List<String> segments =
        commas
            ? HeaderSegments.withWholePlaces(HeaderSegments.withName(Words.split(line, COMMAS)))
            : HeaderSegments.ofSentences(line, separators);
    if (segments.size() < (commas ? 3 : 2)
        || commas && (line.startsWith("I ") || TitleDetails.isSentence(line))) {
      return HnHeader.NONE;
    }
    long typical = segments.stream().filter(HnHeaderReader::isTypical).count();
    boolean enough =
        commas
            ? typical >= 2
            : typical >= 2
                || typical == 1 && (segments.size() >= 3 || line.length() < SHORT_HEADER_LENGTH);
    return enough && segments.getFirst().length() <= MAX_FIRST_SEGMENT_LENGTH
        ? assign(segments, true, 1)
        : HnHeader.NONE;
  }

  private static boolean isTypical(String segment) {
    return HnSegments.isTitle(segment)
        || HnSegments.isTerms(segment)
        || HnSegments.isPlace(segment);
  }

  /// @param first whether it is the first line of the comment, in which the company is expected
  private static HnHeader assign(List<String> segments, boolean first, int lines) {
    HnHeaderCompany company =
        first ? HnHeaderCompany.in(segments) : HnHeaderCompany.below(segments);
    List<String> titles = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    Map<String, List<String>> own = new HashMap<>();
    boolean named =
        segments.stream()
            .anyMatch(text -> HnSegments.isTitle(text) && !TitleDetails.isSkillList(text));
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (i == company.index()) {
        rest.addAll(CompanyNames.brackets(segment));
        titles.addAll(HnHeaderCompany.titlesAfterName(segment));
      } else if (HnSegments.isTitle(segment)
          && segment.length() < MAX_TITLE_SEGMENT_LENGTH
          && !(named && TitleDetails.isSkillList(segment))) {
        String words = i == 0 ? company.withoutName(segment) : segment;
        company.placeAfterName(segment, words).ifPresent(rest::add);
        List<HnRole> roles = DetailedTitles.roles(words);
        HnTitles read = roles.isEmpty() ? HnTitles.of(words) : HnTitles.NONE;
        titles.addAll(read.titles());
        rest.addAll(read.rest());
        for (HnRole role : roles) {
          titles.add(role.title());
          own.merge(role.title(), role.segments(), HnHeaderReader::joined);
        }
      } else {
        rest.add(segment);
      }
    }
    if (titles.stream().distinct().count() > 1) {
      titles.stream().filter(HnSegments::isInterns).forEach(rest::add);
      titles.removeIf(HnSegments::isInterns);
    }
    return new HnHeader(
        company.name(),
        titles.stream().distinct().limit(MAX_TITLES).toList(),
        List.copyOf(rest),
        lines,
        Map.copyOf(own));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
