package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.List;
import java.util.regex.Pattern;

/// The items of a line: usually the line itself, but several when links, bullets, dashes or bars
/// separate titles within it.
final class ListItems {
  private static final FilteredPattern AFTER_ADDRESS =
      FilteredPattern.of(
          "(?<=\\S{7})(?<![:–—-])\\s+(?=[\\p{Lu}\\[(*•-])(?<=https?://\\S{3,200}\\s{1,3})");
  private static final FilteredPattern DASHES = FilteredPattern.of("\\s[-–—]\\s");
  private static final FilteredPattern INNER_BULLET = FilteredPattern.of("\\s+[•▪●‣►▶➢➤◦✓]\\s+");
  private static final FilteredPattern BARS = FilteredPattern.of("\\s*\\|\\s*");

  /// `Other positions: -- DevOps Engineer -- Backend Developers`.
  private static final FilteredPattern LABELED_BULLETS =
      FilteredPattern.of("[^:*•]{3,60}:\\s*(--|\\*|[•-])\\s+(.*\\s\\1\\s.*)");

  /// `(1) QA engineer; (2) a designer; and (3) sales reps`.
  private static final FilteredPattern NUMBERS =
      FilteredPattern.of("(?:[,;:.] (?:and )?|^| )\\(?[1-9]\\)\\s+");

  private static final int MAX_LINE_LENGTH = 160;

  private ListItems() {}

  /// `Backend Engineer: https://... Frontend Engineer: https://...` are two items, and so are `-
  /// Backend Engineer - Frontend Engineer`.
  static List<String> in(String line) {
    if (line.contains(" - ") && line.length() < MAX_LINE_LENGTH && RoleNouns.isIn(line)) {
      List<String> dashed = Words.split(ItemStart.withoutBullet(line), DASHES);
      boolean titles =
          dashed.stream().allMatch(part -> RoleNouns.endsIn(part) && part.indexOf(' ') > 0);
      if (titles && dashed.size() > 1) {
        return dashed.stream().map(part -> "- " + part).toList();
      }
    }
    List<String> bulleted = Words.split(line, INNER_BULLET);
    if (bulleted.size() > 2) {
      return bulleted.stream().map(part -> "- " + part).toList();
    }
    List<String> numbered = numbered(line);
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<String> labeled = labeled(line);
    if (!labeled.isEmpty()) {
      return labeled;
    }
    List<String> barred = barred(line);
    if (!barred.isEmpty()) {
      return barred;
    }
    int first = line.indexOf("http");
    return first < 0 || line.indexOf("http", first + 1) < 0
        ? List.of(line)
        : List.of(AFTER_ADDRESS.split(line));
  }

  private static List<String> numbered(String line) {
    if (!line.contains("1) ") || !line.contains(" 2) ") && !line.contains("(2) ")) {
      return List.of();
    }
    List<String> parts = List.of(NUMBERS.split(line));
    List<String> items = parts.subList(1, parts.size());
    return items.size() > 1 && items.stream().allMatch(RoleNouns::isIn)
        ? items.stream().map(part -> "- " + TitleAdjectives.strip(part)).toList()
        : List.of();
  }

  private static List<String> labeled(String line) {
    FilteredPattern.Search bullets = LABELED_BULLETS.search(line);
    if (line.indexOf(':') < 0 || !bullets.matches()) {
      return List.of();
    }
    String mark = " " + bullets.group(1) + " ";
    List<String> parts = List.of(bullets.group(2).split(Pattern.quote(mark)));
    return parts.stream().allMatch(RoleNouns::isIn)
        ? parts.stream().map(part -> "- " + part).toList()
        : List.of();
  }

  /// `Account Executive | Solution Architect |`, but not `Backend Engineer | Berlin | 80k`.
  private static List<String> barred(String line) {
    if (line.indexOf('|') < 0) {
      return List.of();
    }
    List<String> parts = Words.split(ItemStart.withoutBullet(line), BARS);
    long titles =
        parts.stream()
            .filter(part -> RoleNouns.isIn(part) && part.length() <= HnListItem.MAX_TITLE_LENGTH)
            .count();
    return titles > 1 && titles * 3 >= parts.size() * 2L
        ? parts.stream().filter(RoleNouns::isIn).map(part -> "- " + part).toList()
        : List.of();
  }

  /// `Acme | Backend Engineer | Bonn` below another header of Acme.
  static String withoutCompany(String line, String header) {
    int bar = header.indexOf('|') + 1;
    String words = bar > 1 ? ItemStart.withoutBullet(line) : line;
    return bar > 1 && words.startsWith(header.substring(0, bar))
        ? "- " + words.substring(bar).strip()
        : line;
  }
}
