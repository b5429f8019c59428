package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.LevelWords;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Areas of work that a comment names instead of titles: `many positions - front end, back end and
/// QA`, `multiple positions open for Data Science and Software Engineering`, or a separate line
/// such as `Engineering, Design, Product`.
///
/// A single area is not read, because sentences name areas for many reasons.
final class NamedAreas {
  /// The words before a list of areas.
  private static final CuedPattern POSITIONS =
      CuedPattern.of(
          "\\b(?:positions?|roles?|openings?|jobs|vacancies|hiring|recruiting|hires?|talent|looking|passionate|needs?(?:"
              + " [\\w,]+){0,3}"
              + " people)\\b(?:(?!\\b(?:engineers?|developers?|programmers?|with|who|our|your)\\b)[^.!?;:\\n"
              + "(-]){0,40}?(?:\\s(?:in|for|across|including|includes?|from|about|an?)\\s(?:[^.!?;:\\n"
              + "(-]{0,30}?\\s(?:such"
              + " as|including)\\s)?|\\s?[:;]\\s|\\s[-–—]+\\s|\\s\\()(?=\\p{L})",
          "position",
          "role",
          "opening",
          "jobs",
          "vacancies",
          "hiring",
          "recruiting",
          "hire",
          "talent",
          "looking",
          "passionate",
          "need");

  private static final Pattern LIST_END =
      Pattern.compile("[.!?;](?:\\s|$)|\\)|\\s[-–—]+\\s|https?:");
  private static final Pattern MARK = Pattern.compile("\\s[-–—]+\\s|[;:.]\\s");
  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of(
          "\\s*(?:,(?:\\s*(?:and/or|and|or|&|as well as)(?=\\s))?|\\s(?:and/or|&/or|and|or|&|\\+|as"
              + " well as)(?=\\s)|\\s/\\s)\\s*");

  /// Parts of a line that can be a list of areas each.
  private static final FilteredPattern PARTS = FilteredPattern.of("\\s*\\|\\s*|\\s+[-–—]+\\s+");

  /// What may follow the last area: `infrastructure roles to help us`.
  private static final FilteredPattern TAIL =
      FilteredPattern.of(
          "(?i)\\s+(?:roles?|positions?|jobs?|teams?|openings?|work|folks|people|professionals|candidates|departments?|to|at|for|with|in|who|that|as|right"
              + " now|now|currently|today)\\b.*$");

  private static final FilteredPattern NO_AREA =
      FilteredPattern.of("(?i)(?:more|many more|others|much more|etc\\.?|so on)(?: .*)?");
  private static final FilteredPattern BRACKETS = FilteredPattern.of("\\s*\\([^()]*\\)");
  private static final FilteredPattern LEVELS =
      FilteredPattern.of(
          "^(?:(?:all |both )?%1$s(?:(?:-level| level)?(?:\\s?(?:/|,|&|and|to|or)\\s?)?%1$s)*(?:-level| level)?) "
              .formatted(LevelWords.RANK),
          Pattern.CASE_INSENSITIVE);

  /// Words that name an area of work on their own.
  private static final Set<String> AREAS =
      Set.of(
          ("engineering design product sales marketing support hr recruiting legal finance"
                  + " accounting analytics research qa devops ops operations frontend front-end"
                  + " backend back-end fullstack full-stack mobile ios android web infrastructure"
                  + " security data ml ai ux ui ux/ui ui/ux hardware firmware embedded platform"
                  + " networking bd software electrical mechanical robotics sre devrel growth it"
                  + " bizdev science optics")
              .split(" "));

  /// Words that name an area only together with others.
  private static final Set<String> PARTS_OF_AREAS =
      Set.of(
          ("development management success service community customer client user experience"
               + " project program business digital content technical tech machine learning deep"
               + " computer vision quality assurance site reliability network system systems cloud"
               + " big core applied account front back end full stack server side interface graphic"
               + " visual interaction programming administration test testing services solutions"
               + " video game games applications go to market & and")
              .split(" "));

  private static final Set<String> PAIRS =
      Set.of(
          "front end",
          "back end",
          "full stack",
          "customer success",
          "go to market",
          "customer service",
          "machine learning",
          "deep learning",
          "computer vision",
          "project management",
          "program management",
          "business development",
          "community management",
          "quality assurance",
          "site reliability",
          "account management",
          "user experience");

  private static final FilteredPattern SPACES = FilteredPattern.of("[\\s/]+");
  private static final int MAX_AREA_WORDS = 4;
  private static final int MAX_OTHER_WORDS = 2;
  private static final int MAX_LIST_LENGTH = 200;
  private static final int MAX_LINE_LENGTH = 140;
  private static final int LINES_SEARCHED = 5;
  private static final int MIN_AREAS_OF_LINE = 3;

  private NamedAreas() {}

  static List<CuedPattern> patterns() {
    return List.of(POSITIONS);
  }

  /// Empty when no list of two areas or more follows words about positions, and no line consists of
  /// three or more.
  static List<HnRole> in(PostingText text) {
    List<String> ofLine = ofLines(text.lines());
    if (!ofLine.isEmpty()) {
      return roles(ofLine);
    }
    for (MatchResult positions : POSITIONS.all(text)) {
      List<String> areas = areas(list(text.text(), positions.end()));
      if (areas.size() > 1) {
        return roles(areas);
      }
      List<String> later = later(text.text(), positions.end());
      if (later.size() >= MIN_AREAS_OF_LINE) {
        return roles(later);
      }
    }
    return List.of();
  }

  /// The areas after a dash or a semicolon in the same sentence: `in almost every place - front
  /// end, backend, ops`.
  private static List<String> later(String text, int start) {
    int end = text.indexOf('\n', start);
    String rest =
        text.substring(start, Math.min(end < 0 ? text.length() : end, start + MAX_LIST_LENGTH));
    var mark = MARK.matcher(rest);
    return mark.find() && mark.group().charAt(0) != '.'
        ? areas(list(text, start + mark.end()))
        : List.of();
  }

  /// Whether a text is the name of an area: `Frontend`, `Network Reliability Engineering`.
  static boolean isArea(String text) {
    String plain = BRACKETS.replaceAll(text, "").strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(SPACES.split(LEVELS.replaceFirst(plain, "")));
    return words.size() <= MAX_AREA_WORDS
        && words.stream().allMatch(word -> AREAS.contains(word) || PARTS_OF_AREAS.contains(word))
        && (words.stream().anyMatch(AREAS::contains) || PAIRS.contains(String.join(" ", words)));
  }

  /// Whether a list consists of three areas or more: `Engineering, Design, Support`.
  static boolean areAll(List<String> parts) {
    return parts.size() >= MIN_AREAS_OF_LINE
        && parts.stream().noneMatch(RoleNouns::isIn)
        && parts.stream().allMatch(NamedAreas::isArea);
  }

  private static List<HnRole> roles(List<String> areas) {
    return areas.stream()
        .distinct()
        .limit(HnRoleList.MAX_ROLES)
        .map(area -> HnRole.titled(BRACKETS.replaceAll(area, "").strip()))
        .toList();
  }

  private static List<String> ofLines(List<String> lines) {
    for (String line : lines.subList(0, Math.min(LINES_SEARCHED, lines.size()))) {
      if (line.length() <= MAX_LINE_LENGTH && line.indexOf(',') > 0) {
        for (String part : Words.split(line, PARTS)) {
          List<String> areas = areas(part);
          boolean all = areas.size() >= MIN_AREAS_OF_LINE && isWhole(part, areas.size());
          if (all) {
            return areas;
          }
        }
      }
    }
    return List.of();
  }

  /// Whether a list has no other elements than its areas.
  private static boolean isWhole(String list, int areas) {
    long others =
        Words.split(list, SEPARATOR).stream().filter(part -> !NO_AREA.matches(part)).count();
    return others == areas;
  }

  private static String list(String text, int start) {
    int line = text.indexOf('\n', start);
    int end = Math.min(line < 0 ? text.length() : line, start + MAX_LIST_LENGTH);
    String rest = BRACKETS.replaceAll(text.substring(start, end), "");
    var ends = LIST_END.matcher(rest);
    return ends.find() ? rest.substring(0, ends.start()) : rest;
  }

  /// The areas of a list, up to the first part that can be neither an area nor a word like one.
  private static List<String> areas(String list) {
    List<String> areas = new ArrayList<>();
    for (String part : Words.split(list, SEPARATOR)) {
      if (isArea(part)) {
        areas.add(part);
        continue;
      }
      String cut = TAIL.replaceFirst(part, "");
      if (!cut.equals(part) && isArea(cut)) {
        areas.add(cut);
      }
      if (!cut.equals(part)
          || RoleNouns.isIn(part)
          || SPACES.split(part).length > MAX_OTHER_WORDS) {
        break;
      }
    }
    return areas;
  }
}
