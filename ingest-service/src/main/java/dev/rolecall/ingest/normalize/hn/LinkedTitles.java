package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.List;

/// Titles in front of links within sentences: `The second is a plain engineer: Open Source Software
/// Engineer: https://...`.
final class LinkedTitles {
  private static final FilteredPattern LINKED =
      FilteredPattern.of(
          "(?:^|[.:;]\\s+|\\s[-–—]\\s)((?:(?:\\p{Lu}|iOS)[^\\s:.,;()]*|of|and|&|/|-)(?:"
              + " (?:(?:\\p{Lu}|iOS)[^\\s:.,;()]*|of|and|&|/|-)){1,6}) ?(?::|[-–—]|\\()"
              + " ?https?://");

  private LinkedTitles() {}

  static List<HnRole> in(String line) {
    return line.contains("http")
        ? LINKED.results(line).stream()
            .map(found -> found.group(1))
            .filter(ListTitles::canBeTitle)
            .filter(ProseTitles::isSpecific)
            .map(HnRole::titled)
            .toList()
        : List.of();
  }
}
